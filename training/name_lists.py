"""Words of the name lists among the npm packages of the project."""

import json
import subprocess

from .tokens import ROOT


def read_name_lists() -> dict[str, list[str]]:
    """`people` and `cities` in lower case, `settlements` as they are written."""
    done = subprocess.run(["npx", "tsx", "training/name-lists.ts"], cwd=ROOT, check=True, stdout=subprocess.PIPE)
    return json.loads(done.stdout)
