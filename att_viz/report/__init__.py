"""From an attention matrix to HTML: packing, planning, page data and page assembly."""
