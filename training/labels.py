"""The label sets, and how the kinds of each are seen by the library and by its scorer."""

TYPES4 = ("PER", "ORG", "LOC", "MISC")
# Types of the Groningen Meaning Bank, which teach the student while it trains, and are left out of the file.
TYPES8 = ("art", "eve", "geo", "gpe", "nat", "org", "per", "tim")
TYPES9 = ("Date", "Facility", "Location", "Misc", "Money", "NORP", "Organization", "Person", "Product")


def bio(types: tuple[str, ...]) -> tuple[str, ...]:
    """O, then B and I of each type."""
    return ("O", *(f"{prefix}-{kind}" for kind in types for prefix in "BI"))


LABELS4 = bio(TYPES4)
LABELS8 = bio(TYPES8)
LABELS9 = bio(TYPES9)

# What the four types of the first head say of the nine types of the second.
COARSE = {
    "Person": "PER",
    "Organization": "ORG",
    "Location": "LOC",
    "Facility": "LOC",
    "NORP": "MISC",
    "Product": "MISC",
    "Misc": "MISC",
    "Date": "O",
    "Money": "O",
}

# Kinds that are scored, by the names of corpora.
SCORED = {
    "PER": "person",
    "Person": "person",
    "ORG": "organization",
    "Organization": "organization",
    "LOC": "place",
    "Location": "place",
    "Facility": "place",
}
