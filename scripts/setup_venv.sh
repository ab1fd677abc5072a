#!/bin/sh
# Make a virtual environment: setup_venv.sh PYTHON DIRECTORY
#
# Python's own venv module is used; some Linux distributions ship it in a package of its own, so the error
# says which. An environment that is there already is kept.
set -eu
python=$1
directory=$2

if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 10))' 2>/dev/null; then
    echo "att_viz needs Python 3.10 or newer, and '$python' is not: run  make PYTHON=/path/to/python3.10 ..." >&2
    exit 1
fi
if [ -x "$directory/bin/python" ] && "$directory/bin/python" -m pip --version >/dev/null 2>&1; then
    exit 0
fi
if "$python" -m venv "$directory" || "$python" -m virtualenv --quiet "$directory"; then
    exit 0
fi
rm -rf "$directory"
version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
echo "A virtual environment could not be made. On Debian or Ubuntu: apt-get install python$version-venv" >&2
exit 1
