"""Surnames as Vietnamese prints them: Vietnamese ones, and Chinese ones in their Sino-Vietnamese reading."""

import re

from diplomacy.extraction.folding import fold

_VIETNAMESE = """
    nguyễn trần lê phạm huỳnh hoàng phan vũ võ đặng bùi đỗ hồ ngô dương lý đào đinh trịnh trương lương mai tô cao nông hà đoàn tạ thái quách
    triệu giang phùng chu la hầu lưu vương lâm kiều tôn châu diệp đàm nghiêm tống lại bạch quan quản hứa lữ lã mạc thạch lò giàng lềnh khúc
    vàng ma thào sùng lù tráng hoả vi lục tòng uông thuận hữu bế bàn cầm cù điểu giáp hạng hồng kim lộc ninh phí phó quảng sa siu
    tăng thân thiều trang triều từ tưởng văn viên y ksor hờ cứ chẩu chảo mùa sầm quàng lầu
"""
_CHINESE = """
    lý trần trương vương lưu tôn chu mã ngô dương hồ quách hoàng đường triệu thái hàn lâm la tần từ tào đinh đổng cảnh hạ hà hồng lạc lục mạnh
    thạch tăng vạn tiêu hứa vu đới phó cao giả giang kim lam lương lã lữ mao miêu phan tiền thẩm uông ngụy nguỵ tạ du viên trịnh bạch bạc sài
    thường thành trì đặng đỗ ngạc phạm phòng phí phùng cố quan hoa hoài hồi cát tưởng khổng lôi lật lệnh lâu lộc nghê nông âu bành tề thích
    kỳ kiều khúc nhậm vinh nguyễn thiệu thầm tống đào điền thiết vệ vi ôn vũ võ tập hạng hùng nghiêm dịch âm doãn ứng dụ úc chung tông trâu lê
    diệp tô phương hầu mai lô sử đàm liêu thôi khang cận trình bao biện bùi cam cung cù dư đái địch giản hác hoắc hình hướng khâu
    khuất kỷ kha khưu khương long mạc mẫn nghiêu ngải nhạc nhan nhiếp ninh phong phó quản quảng quế sầm tang tất thang thi thiện thư tiết
    toàn trác trang trâu trọng từ tư tỉnh ưng uất văn vận xa yên yến đan đàn đậu điêu đoàn đông quý lao lỗ lư lận lăng liên mục mộc nghị
    nguyên tiêu thân thượng ất đạm bốc cừu trữ bàng tùng tuyên vưu âu thái đậu âm lãnh xương dĩnh trân âu-dương tư-mã
"""


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


VIETNAMESE, CHINESE = _words(_VIETNAMESE), _words(_CHINESE)
SURNAMES = {"VN": frozenset(map(fold, VIETNAMESE)), "CN": frozenset(map(fold, CHINESE))}
SPELT: dict[str, tuple[str, ...]] = {}
for _name in sorted(VIETNAMESE | CHINESE):
    SPELT[fold(_name)] = (*SPELT.get(fold(_name), ()), _name)

_SYLLABLE = re.compile(r"(?:ngh?|[ckpt]h|gh|gi|nh|qu|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?")
_ONLY_CHINESE = frozenset(map(fold, CHINESE - VIETNAMESE)) - SURNAMES["VN"]
_SURE_VIETNAMESE = frozenset(map(fold, _words("nguyễn trần lê phạm huỳnh phan vũ võ bùi đỗ đặng")))


def side_of_name(tokens: list[str], printed: str, told: str | None) -> str | None:
    """CN, VN or None. `tokens` are the folded words, `told` the side that titles or places beside the name tell, if any.

    Names of both sides are of one make; where nothing tells, a surname of the one side only does, and else the language's own side.
    """
    if not all(_SYLLABLE.fullmatch(token) for token in tokens):
        return None  # neither Vietnamese nor read as Vietnamese
    if told:
        return told
    if tokens[0] in _ONLY_CHINESE:
        return "CN"
    return "VN" if tokens[0] in SURNAMES["VN"] else None
