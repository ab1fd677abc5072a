"""`python -m att_viz` is `att-viz`."""

from att_viz.cli import main

main()
