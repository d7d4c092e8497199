"""Surnames in Latin letters, folded."""


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


SURNAMES = {
    "VN": _words("""
        nguyen tran le pham huynh hoang phan vu vo dang bui do ho ngo duong ly dao dinh trinh truong luong mai to cao nong ha
        doan ta thai quach trieu giang phung chu la hau luu vuong lam kieu ton than chau diep dam nghiem tong lai bach quan hua
        lu mac an ong thach sung lo giap lenh be lau thao vi khuc vang ly vuong
    """),
    "CN": _words("""
        ouyang sima shangguan zhuge huangfu situ wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma
        luo liang song zheng xie han tang feng yu dong xiao cheng cao yuan deng xu fu shen zeng peng lyu lv su lu jiang cai jia
        ding wei xue ye yan pan du dai xia zhong tian ren fan fang shi yao tan liao zou xiong jin hao kong bai cui kang mao qiu
        qin gu hou shao meng long wan duan lei qian shang yin li chang wen hua miao ning xi hong tong qi mei zhuang guan chai an
        bo ji zuo chi geng ai luo yi qu you sha ou lan le ju ling nie shu wang gong sheng nie pang pei jing ke kuang lian min mu niu nong pu qiao rao rong sang she teng tu weng
        xian xiang xin xing ying yue zang zhan zha zhai zhen zong bian bi cen che dang fei gan ge gui hang huo jian jiao ju lou luan ruan
    """),
}
