"""The packages of att_viz: the folders in `att_viz/`, and `templates/`, which lies beside them."""

from setuptools import find_packages, setup

setup(packages=[*find_packages(include=["att_viz", "att_viz.*"]), "att_viz.templates"])
