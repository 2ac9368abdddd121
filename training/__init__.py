"""Training of the embedded tagger: see README.md beside this file."""
