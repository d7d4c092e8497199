"""Surnames in Latin letters, folded."""


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


SURNAMES = {
    "VN": _words("""
        nguyen tran le pham huynh hoang phan vu vo dang bui do ho ngo duong ly dao dinh trinh truong luong mai to cao nong ha
        doan ta thai quach trieu giang phung chu la hau luu vuong lam kieu ton than chau diep dam nghiem tong lai bach quan hua
        cam quang trang chao deo tang thieu tra ung van vien vong au banh bien chung cu danh doi dong khong khuong kim lieu mach mong nguy nhan ninh phi pho
        phuong sam su tao thi tieu tram tu tuong uong hong du gian khuat luc tong don diec sin ro dieu y
        lu mac an ong thach sung lo giap lenh be lau thao vi khuc vang ly vuong
    """),
    "CN": _words("""
        ouyang sima shangguan zhuge huangfu situ wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma
        luo liang song zheng xie han tang feng yu dong xiao cheng cao yuan deng xu fu shen zeng peng lyu lv su lu jiang cai jia
        ding wei xue ye yan pan du dai xia zhong tian ren fan fang shi yao tan liao zou xiong jin hao kong bai cui kang mao qiu
        qin gu hou shao meng long wan duan lei qian shang yin li chang wen hua miao ning xi hong tong qi mei zhuang guan chai an
        bo ji zuo chi geng ai luo yi qu you sha ou lan le ju ling nie shu wang gong sheng nie pang pei jing ke kuang lian min mu niu nong pu qiao rao rong sang she teng tu weng
        ban bao bei bin bu cang chu chuan cong cui da dan di diao dou e e'er fei feng fu gong gou guang guo gui hai hai hui huan huai ji jia jin ju kai
        kou lang lao lian lun mai mei mou na nan ni niu ouyang pian piao pi pu quan que sai sai shui shuai si sui suo tai tao tie tuo wan wei wu xuan yin yong you yuan yun za zhe zhi zi
        xian xiang xin xing ying yue zang zhan zha zhai zhen zong bian bi cen che dang fei gan ge gui hang huo jian jiao ju lou luan ruan
    """),
}
