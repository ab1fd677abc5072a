#!/bin/sh
# Run the tests that need no model in an environment without torch.
#
#   sh scripts/test_light.sh PYTHON DIRECTORY lowest|newest
#
# The environment is made in DIRECTORY if it is not there.
set -eu
python=$1 environment=$2 dependencies=$3
if [ ! -e "$environment/.made" ]; then
    "$python" -m venv "$environment"
    constraint=
    [ "$dependencies" = lowest ] && constraint="--constraint constraints-lowest.txt"
    # shellcheck disable=SC2086
    "$environment/bin/python" -m pip install -q --disable-pip-version-check $constraint \
        '.[plots,analysis]' pytest hypothesis
    touch "$environment/.made"
fi
exec "$environment/bin/python" -m pytest -q -m "not slow" -p no:cacheprovider \
    tests/archive/test_numbers_beside_rows.py tests/archive/test_gold_file.py tests/archive/test_stream.py \
    tests/archive/test_overview.py tests/archive/test_half_precision.py tests/archive/test_resume.py \
    tests/archive/test_reading_threads.py tests/matrix tests/report/test_packing.py tests/report/test_rollout_layer.py
