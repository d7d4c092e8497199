"""What Chinese news calls countries and their sides, folded: simplified characters. Those of both sides come with their bodies of state."""

COUNTRIES = {
    "中国": "CN",
    "中方": "CN",
    "中共": "CN",
    "中国共产党": "CN",
    "全国人大": "CN",
    "全国政协": "CN",
    "国务院": "CN",
    "解放军": "CN",
    "北京方面": "CN",
    "中华人民共和国": "CN",
    "大陆": "CN",
    "华": "CN",
    "越南": "VN",
    "越方": "VN",
    "越共": "VN",
    "越南共产党": "VN",
    "河内方面": "VN",
    "祖国阵线": "VN",
    "越军": "VN",
    "越": "VN",
}

_OTHERS = """
    LA 老挝 寮国 / KH 柬埔寨 / US 美国 / JP 日本 / RU 俄罗斯 / ID 印度尼西亚 印尼 / IN 印度 / TH 泰国 / MM 缅甸 / KR 韩国 / KP 朝鲜 北韩 / PH 菲律宾
    MY 马来西亚 / SG 新加坡 / BN 文莱 汶莱 / CU 古巴 / FR 法国 / DE 德国 / GB 英国 / IT 意大利 义大利 / ES 西班牙 / AU 澳大利亚 澳洲 / NZ 新西兰 纽西兰 / CA 加拿大
    MX 墨西哥 / BR 巴西 / MN 蒙古 / PK 巴基斯坦 / BD 孟加拉国 孟加拉 / UA 乌克兰 / TR 土耳其 / IR 伊朗 / IL 以色列 / KZ 哈萨克斯坦 / TJ 塔吉克斯坦 / TL 东帝汶
    KG 吉尔吉斯斯坦 吉尔吉斯 / UZ 乌兹别克斯坦 / TM 土库曼斯坦 / AF 阿富汗 / NP 尼泊尔 / LK 斯里兰卡 / MV 马尔代夫 / SA 沙特 沙特阿拉伯 / AE 阿联酋 / QA 卡塔尔
    KW 科威特 / BH 巴林 / OM 阿曼 / YE 也门 / JO 约旦 / LB 黎巴嫩 / SY 叙利亚 / IQ 伊拉克 / PS 巴勒斯坦 / EG 埃及 / SD 苏丹 / LY 利比亚 / TN 突尼斯 / DZ 阿尔及利亚
    MA 摩洛哥 / ET 埃塞俄比亚 / KE 肯尼亚 / TZ 坦桑尼亚 / UG 乌干达 / RW 卢旺达 / ZA 南非 / ZW 津巴布韦 / ZM 赞比亚 / MZ 莫桑比克 / AO 安哥拉 / NA 纳米比亚
    NG 尼日利亚 / GH 加纳 / SN 塞内加尔 / CM 喀麦隆 / GN 几内亚 / MG 马达加斯加 / MU 毛里求斯 / PT 葡萄牙 / NL 荷兰 / BE 比利时 / LU 卢森堡 / CH 瑞士 / AT 奥地利
    SE 瑞典 / NO 挪威 / DK 丹麦 / FI 芬兰 / IS 冰岛 / IE 爱尔兰 / PL 波兰 / CZ 捷克 / SK 斯洛伐克 / HU 匈牙利 / RO 罗马尼亚 / BG 保加利亚 / GR 希腊 / RS 塞尔维亚
    HR 克罗地亚 / SI 斯洛文尼亚 / AL 阿尔巴尼亚 / MK 北马其顿 / BY 白俄罗斯 / MD 摩尔多瓦 / LT 立陶宛 / LV 拉脱维亚 / EE 爱沙尼亚 / GE 格鲁吉亚 / AM 亚美尼亚
    AZ 阿塞拜疆 / CY 塞浦路斯 / MT 马耳他 / AR 阿根廷 / CL 智利 / PE 秘鲁 / CO 哥伦比亚 / VE 委内瑞拉 / BO 玻利维亚 / EC 厄瓜多尔 / UY 乌拉圭 / PY 巴拉圭
    PA 巴拿马 / NI 尼加拉瓜 / JM 牙买加 / PG 巴布亚新几内亚 巴新 / FJ 斐济 / SB 所罗门群岛 / TO 汤加 / WS 萨摩亚
"""

OTHERS = {
    name: code
    for row in _OTHERS.replace("\n", "/").split("/")
    if row.strip()
    for code, *names in [row.split()]
    for name in names
}
"""Third countries, by ISO 3166-1 alpha-2."""
