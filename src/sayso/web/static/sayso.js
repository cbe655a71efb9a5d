// makes pages quicker; every page reads without it
