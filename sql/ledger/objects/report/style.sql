-- The style of the page, on a desktop, a phone and paper.  It uses only installed fonts.  It
-- must not contain < > or &, which would be escaped.

CREATE OR REPLACE FUNCTION page_style(footer text)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT ':root{color-scheme:light}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:#f4f5f7;color:#1c2430;font:16px/1.6 "Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",system-ui,sans-serif;overflow-wrap:anywhere}
main,header,footer{max-width:1120px;margin:0 auto;padding:0 24px}
header{padding-top:36px}
h1{font-size:30px;line-height:1.3;margin:0 0 6px}
h2{font-size:22px;margin:44px 0 12px;padding-top:14px;border-top:3px solid #1f3a5f}
h3{font-size:17px;margin:0 0 8px}
p{margin:0 0 10px}
.docno{color:#1f3a5f;font-weight:600;margin:0}
.restricted{border-left:5px solid #96330f;background:#fdeadf;padding:8px 12px;margin:8px 0}
.restricted b{display:inline-block}.restricted b::first-letter{text-transform:uppercase}
.dates,.note,.money-line{color:#4a5463;font-size:14px}
.dates{display:flex;flex-wrap:wrap;gap:2px 20px;margin:0;padding:0;list-style:none}
.tiles{display:grid;grid-template-columns:repeat(4,1fr);gap:12px;margin:24px 0;padding:0;list-style:none}
.tiles li{background:#fff;border:1px solid #d9dde3;border-radius:8px;padding:12px 16px}
.tiles b{display:block;font-size:28px;line-height:1.25;font-variant-numeric:tabular-nums}
.tiles span{color:#4a5463;font-size:14px}
.parts{list-style:none;margin:0;padding:0;display:grid;grid-template-columns:1fr 1fr;gap:18px 32px}
.whole{white-space:nowrap}
a{color:#1f3a5f}
.parts li{break-inside:avoid}
.parts a{color:#1f3a5f;font-weight:600}
.parts .n{color:#4a5463;font-size:14px}
.measure{background:#fff;border:1px solid #d9dde3;border-radius:8px;padding:18px 20px;margin:0 0 16px}
.statuses{margin:0 0 8px}
svg{display:block}
.stack{width:100%;height:10px;border-radius:3px}
.counts{list-style:none;display:flex;flex-wrap:wrap;gap:4px 14px;margin:6px 0 0;padding:0;font-size:14px}
.badge{display:inline-block;border:1px solid currentColor;border-radius:4px;padding:0 7px;font-size:13px;line-height:1.6;white-space:nowrap}
.badge.met{color:#0b5d2a;background:#e6f5ea}
.badge.on_track{color:#0f5482;background:#e4f1fa}
.badge.at_risk{color:#744700;background:#fdf1d8}
.badge.off_track{color:#96330f;background:#fdeadf}
.badge.worsening,.badge.missed{color:#961b1b;background:#fde6e6}
.badge.awaiting_final{color:#473a8c;background:#eceafa}
.badge.no_data,.badge.not_started{color:#4a5463;background:#f1f2f4}
.fill.met{fill:#2e8b57}.fill.on_track{fill:#2f7fb8}.fill.at_risk{fill:#d39a26}.fill.off_track{fill:#d2642c}
.fill.worsening,.fill.missed{fill:#bf3a30}.fill.awaiting_final{fill:#7566c4}.fill.no_data{fill:#d5d9df}.fill.not_started{fill:#e6e8ec}
.track{fill:#e6e9ee}.target-line{fill:#111}.elapsed{fill:#4a5463}
table{width:100%;border-collapse:collapse;font-variant-numeric:tabular-nums}
caption{text-align:left;color:#4a5463;font-size:14px;padding:6px 0}
.targets caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
th,td{text-align:left;vertical-align:top;padding:10px 14px 10px 0;border-top:1px solid #e3e6eb}
thead th{border-top:0;border-bottom:2px solid #b8bfca;color:#4a5463;font-size:13px;font-weight:600;padding-bottom:4px}
tbody th{font-weight:400}
.targets th:first-child{width:36%}.targets .target{width:15%}.targets .actual{width:14%}.targets .progress{width:21%}.targets .status{width:14%}
.subject{font-weight:600;display:block}
q{display:block;color:#4a5463;font-size:13px;line-height:1.5;quotes:"“" "”"}
small{display:block;color:#4a5463;font-size:13px}
.bullet{width:100%;max-width:244px;height:auto}
.members{list-style:none;margin:6px 0 0;padding:0;display:flex;flex-wrap:wrap;gap:2px 14px;font-size:13px}
.members b{font-weight:600}
.sign{color:#0b5d2a;font-weight:700}
table.money{background:#fff;border:1px solid #d9dde3;margin:0 0 20px}
table.money caption{font-weight:600;color:#1c2430}
table.money th,table.money td{padding:7px 14px}
table.money td,table.money thead th+th{text-align:right;white-space:nowrap}
.total th,.total td{font-weight:700;border-top:2px solid #b8bfca}
.gap{margin:0 0 14px;break-inside:avoid-page}
.gap h3{font-size:15px;margin:0 0 4px}
.gap ul{margin:0;padding-left:20px;font-size:14px;columns:2;column-gap:32px}
.gap li{break-inside:avoid}
.gap b{font-weight:600}
#sources li{font-size:14px}
#sources h3{font-size:15px;margin:14px 0 4px}
#sources ul{margin:0;padding-left:20px}
footer{color:#4a5463;font-size:13px;padding-top:24px;padding-bottom:48px}
.note a{font-size:14px}
@media (max-width:700px){
main,header,footer{padding-left:14px;padding-right:14px}
header{padding-top:20px}
h1{font-size:23px}
h2{font-size:19px;margin-top:30px}
.tiles{grid-template-columns:1fr 1fr;gap:8px;margin:16px 0}
.tiles li{padding:8px 12px}
.tiles b{font-size:22px}
.measure{padding:14px 12px}
.targets thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.targets,.targets tbody,.targets tr,.targets th,.targets td{display:block}
.targets tr{border-top:1px solid #d9dde3;padding:12px 0;display:grid;grid-template-columns:1fr 1fr;gap:6px 12px}
.targets tbody th,.targets td{border:0;padding:0}
.targets tbody th,.targets .progress,.targets .status,.targets .actual,.targets .target,.targets th:first-child{width:auto}
.targets tbody th,.targets .progress,.targets .status{grid-column:1 / -1}
.targets td.target::before,.targets td.actual::before{content:attr(data-label);display:block;color:#4a5463;font-size:13px}
.targets .status{display:flex;flex-wrap:wrap;gap:2px 12px;align-items:center}
.bullet{max-width:none}
.wide{display:none}
table.money th,table.money td{padding:7px 4px;font-size:13px}
table.money th{overflow-wrap:break-word;hyphens:auto}
.parts{grid-template-columns:1fr}
.gap ul{columns:1}
}
@page{size:A4;margin:16mm 14mm 16mm;@top-left{content:"' || replace(footer, '"', '') || '";font-size:9pt;color:#4a5463}@bottom-right{content:counter(page) " / " counter(pages);font-size:9pt;color:#4a5463}}
@media print{
body{background:#fff;font-size:10pt;-webkit-print-color-adjust:exact;print-color-adjust:exact}
main,header,footer{max-width:none;padding:0}
footer{padding-top:8pt}
header{padding-top:0}
h1{font-size:20pt}
h2{font-size:14pt;margin-top:22pt;break-after:avoid}
h3{font-size:11.5pt;break-after:avoid}
.measure{border:0;border-radius:0;padding:0 0 6pt}
.measure .statuses,.measure .money-line{break-after:avoid}
.statuses,table.money,.measure:not(:has(table)){break-inside:avoid}
.parts{display:block}.parts li{margin-bottom:8pt}
.tiles{margin:14pt 0}
.tiles b{font-size:16pt}
thead{display:table-header-group;break-after:avoid}
.targets tbody tr:first-child{break-before:avoid}
.measure h3{margin:0 0 3pt}
.measure:not(:has(table)){padding-bottom:2pt;margin-bottom:8pt}
tr,.tiles li{break-inside:avoid}
th,td{padding:6pt 8pt 6pt 0}
small,q,.members,.badge,.counts,.note,.money-line,.dates{font-size:8.5pt}
.measure .note{break-before:avoid}
#money .note{break-after:avoid}
.gap ul{font-size:9pt}
a{color:inherit;text-decoration:none}
}';
END;
COMMENT ON FUNCTION page_style(text) IS '页面样式：桌面、手机、打印 / the style of the page: on a desktop, a phone and paper';
