"""Texts of the places where secrets meet a masker: chats, shells, CI logs, dumps, consoles, tables, devices, protocols, agents.

One module a place, each with `TEMPLATES` (see `fill`), and where grammar is needed a function. `place` draws a document.
"""
