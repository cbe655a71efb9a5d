"""Names: whether two of them can be one person's, one body's or one country's, and why.

Pure and small; below the rooms, so that reading and comparing lean on one judgement.

1. letters of other scripts become Latin ones (``latin``), a name is cut into words (``words``);
2. two words are compared under the spellings of their tongue (``spelling``);
3. persons by surname, given names and patronymic (``person``), bodies by country, noun and the rest
   (``body``), countries by a table (``countries``);
4. what is known besides, role and country, raises or lowers the score (``match``).
"""
