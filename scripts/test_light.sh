#!/bin/sh
# Run every test that needs no model in an environment without torch: test_light.sh PYTHON VENV lowest|newest
#
# The environment, VENV-light-lowest-3.10 for example, is made where it is not there, and again where what the package
# declares has changed since. NumPy's lowest version knows no Python newer than 3.11: the lowest versions are tested
# with python3.10 or python3.11 where PYTHON is newer than that.
set -eu
python=$1 dependencies=$3

version_of() {
    "$1" -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null || true
}

constraint=
if [ "$dependencies" = lowest ]; then
    constraint="--constraint constraints-lowest.txt"
    for candidate in "$python" python3.10 python3.11; do
        case $(version_of "$candidate") in
            3.10 | 3.11) python=$candidate found=1; break ;;
        esac
    done
    if [ -z "${found-}" ]; then
        echo "The lowest versions need Python 3.10 or 3.11: run  make test-light PYTHON=/path/to/python3.10" >&2
        exit 1
    fi
fi
environment=$2-light-$dependencies-$(version_of "$python")
made=$environment/.made
if [ ! -e "$made" ] || [ -n "$(find setup.cfg setup.py pyproject.toml constraints-lowest.txt -newer "$made")" ]; then
    rm -rf "$environment"
    sh scripts/setup_venv.sh "$python" "$environment"
    # shellcheck disable=SC2086
    "$environment/bin/python" -m pip install -q --disable-pip-version-check $constraint \
        --editable '.[plots,analysis,notebook,test]'
    touch "$made"
fi
for model in torch transformers; do
    if "$environment/bin/python" -c "import $model" 2>/dev/null; then
        echo "$environment holds $model; these tests are about an installation without it" >&2
        exit 1
    fi
done
ATT_VIZ_CHROMIUM=$("$environment/bin/python" scripts/setup_chromium.py)
export ATT_VIZ_CHROMIUM
exec "$environment/bin/python" -m pytest -m "not slow and not real" -p no:cacheprovider \
    --numprocesses logical --maxprocesses 4 --dist loadfile
