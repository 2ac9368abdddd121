#!/usr/bin/env bash
# Tests of training/ and the whole path on made-up corpora, in a virtual environment of its own (needs npm packages).
set -euo pipefail
cd "$(dirname "$0")/.."
venv="${TRAINING_VENV:-temp/training/venv}"
if [[ ! -x "$venv/bin/python" ]]; then
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check -r training/requirements.txt
fi
"$venv/bin/python" -m pytest -q training/tests
"$venv/bin/python" -m training.smoke
