"""The wording by which Vietnamese news tells of contact, and the wording that would be taken for it.

Printed with its diacritics: without them "tiếp" would be "tiệp", "gặp" "gấp", "hội đàm" nothing else.
"""

from diplomacy.extraction.folding import fold
from diplomacy.extraction.vocabulary import Format

from .grammar import Cue, Kind

PHONE, VIDEO = Format.PHONE, Format.VIDEO


def _listed(words: str) -> list[str]:
    return [" ".join(w.split()) for w in words.split(";") if w.strip()]


_HOST = {
    **dict.fromkeys(
        _listed(
            "tiếp; đã tiếp; tiếp kiến; tiếp xã giao; tiếp thân mật; đón tiếp; tiếp đón; tiếp và làm việc với; mời cơm; chiêu đãi; đón và hội đàm với; chủ trì tiếp; tiếp và mời cơm; tiếp, làm việc với; tiếp và trao đổi với; tiếp, trao đổi với; có buổi tiếp; có cuộc tiếp; có buổi tiếp, làm việc với; có buổi tiếp và làm việc với; có buổi tiếp xã giao; có buổi tiếp thân mật; tiếp và hội đàm với; đón tiếp và làm việc với; đón và làm việc với; tiếp và chiêu đãi; tiếp, chiêu đãi; tiếp và mở tiệc chiêu đãi; gặp và chiêu đãi; mở tiệc chiêu đãi; tiếp và dự chiêu đãi"
        ),
        "before",
    ),
    **dict.fromkeys(
        _listed(
            """chào xã giao; đến chào; tới chào; đến chào xã giao; tới chào xã giao; chào từ biệt; đến chào từ biệt; tới chào từ biệt;
            chào kết thúc nhiệm kỳ; đến thăm và làm việc với; yết kiến; được tiếp bởi; chào"""
        ),
        "after",
    ),
}


def _cues(
    kind: Kind, words: str, form: Format | None = None, separates: bool = False, present: bool = False
) -> list[Cue]:
    return [Cue(fold(w), kind, form, separates, _HOST.get(w, ""), present, w) for w in _listed(words)]


_SORTS = _listed(
    "; song phương; riêng; ngắn; nhanh; hẹp; kín; thân mật; bên lề; chính thức; cấp cao; hữu nghị; trực tiếp; quan trọng; đầu tiên; mở rộng; chung; thân tình; cởi mở; xã giao"
)
_HELD = ";".join(
    f"{held} {count}{occasion}{sort and ' '}{sort} {whom}"
    for held in ("có", "tiến hành", "tổ chức", "dự")
    for count in ("cuộc ", "buổi ", "")
    for occasion in ("hội đàm", "hội kiến", "gặp", "gặp gỡ", "làm việc", "tiếp xúc", "trao đổi", "tọa đàm", "nói chuyện", "trò chuyện", "chuyện trò", "thảo luận")
    for sort in ("", *_SORTS)
    for whom in ("với", "cùng")
    if count or (held == "tiến hành" and occasion != "gặp")
)  # fmt: skip
""" "Có buổi làm việc riêng với": what was held, however many words say of what sort it was."""
_APART = ";".join(
    f"{verb} {sort} {whom}"
    for verb in ("gặp", "làm việc", "hội đàm", "hội kiến", "trao đổi", "tiếp xúc")
    for sort in _SORTS
    for whom in ("với", "cùng")
)

CUES: tuple[Cue, ...] = (
    *_cues(Kind.VERB, _HELD, separates=True),
    *_cues(Kind.VERB, _APART, separates=True),
    *_cues(
        Kind.VERB,
        """tiếp; đã tiếp; tiếp kiến; tiếp xã giao; tiếp thân mật; đón tiếp; tiếp đón; tiếp và làm việc với; tiếp và mời cơm; mời cơm; chiêu đãi; đón và hội đàm với;
        gặp; đã gặp; gặp gỡ; gặp mặt; gặp song phương; gặp riêng; gặp ngắn; gặp lại; gặp và làm việc với; gặp gỡ song phương với; gặp làm việc với; gặp nhau;
        hội đàm với; hội đàm cùng; tiến hành hội đàm với; tiến hành cuộc hội đàm với; tiến hành hội đàm cùng; có cuộc hội đàm với; có buổi hội đàm với;
        hội kiến; hội kiến với; có cuộc hội kiến với; có cuộc hội kiến; yết kiến; tiếp xúc song phương với; có cuộc gặp với; có cuộc gặp; có cuộc gặp gỡ với; có cuộc tiếp xúc với; có cuộc tiếp xúc song phương với; có cuộc gặp song phương với;
        có cuộc gặp ngắn với; có cuộc gặp riêng với; có buổi gặp với; có buổi tiếp; có cuộc tiếp; có buổi làm việc với; có cuộc làm việc với; làm việc với; làm việc cùng; tiếp xúc với; tiếp xúc song phương; có cuộc trao đổi với; đã trao đổi với; cũng đã trao đổi với; đã tiếp xúc với; có cuộc tọa đàm với; tọa đàm với;
        chào xã giao; đến chào; tới chào; đến chào xã giao; tới chào xã giao; chào từ biệt; đến chào từ biệt; tới chào từ biệt; chào kết thúc nhiệm kỳ; đến thăm và làm việc với;
        trò chuyện với; trò chuyện cùng; chuyện trò với; chuyện trò cùng; tiếp và chiêu đãi; tiếp, chiêu đãi; tiếp và mở tiệc chiêu đãi; gặp và chiêu đãi; mở tiệc chiêu đãi; ăn sáng với; ăn sáng cùng; ăn tối cùng; ăn trưa cùng; ăn trưa với; ăn tối với; dự tiệc trà với; dùng trà với; ngồi lại với; ngồi lại cùng; ngồi vào hội đàm với; thưởng trà; thưởng trà với; đàm đạo với; đàm đạo cùng;
        bàn bạc với; đàm phán với; bắt tay; tiếp chuyện; đã có dịp gặp; diện kiến; hội ngộ; hội ngộ với; trao đổi song phương với; trình Quốc thư lên; trình Quốc thư; trình thư ủy nhiệm lên; dự buổi gặp với;
        có cuộc hội đàm và làm việc với; mở hội đàm với; hội đàm rộng với;
        nói chuyện với; nói chuyện cùng; bàn với; thảo luận với; thảo luận cùng; hội ý với; dùng bữa với; dùng bữa cùng; dùng cơm với; dùng cơm cùng; ăn trưa làm việc với; ăn tối làm việc với; uống trà với; uống trà cùng; dạo bộ với; dạo bộ cùng; tản bộ cùng;
        đến thăm, chúc tết; tới thăm, chúc tết; đến thăm và chúc tết; tới thăm và chúc tết; đến thăm, chúc mừng; tới thăm, chúc mừng; đến chúc mừng; tới chúc mừng; đến thăm và chúc mừng; tới thăm và chúc mừng; đến chia tay; tới chia tay; chào chia tay;
        tiếp, làm việc với; tiếp và trao đổi với; tiếp, trao đổi với; có buổi tiếp, làm việc với; có buổi tiếp và làm việc với; có buổi tiếp xã giao; có buổi tiếp thân mật; vào hội đàm với; bước vào hội đàm với; tiếp và hội đàm với; đón, hội đàm với; đón và làm việc với; đón tiếp và làm việc với; đến làm việc với; tới làm việc với; thăm và làm việc với; thăm, làm việc với; đến thăm, làm việc với; gặp, làm việc với; gặp, trao đổi với; gặp và trao đổi với; gặp gỡ, trao đổi với; gặp gỡ và trao đổi với; gặp gỡ, làm việc với; gặp gỡ và làm việc với; hội đàm hẹp và hội đàm mở rộng với""",
        separates=True,
    ),
    *_cues(
        Kind.NOUN,
        """hội đàm; cuộc hội đàm; buổi hội đàm; hai cuộc hội kiến; hai cuộc gặp; ba cuộc gặp; các cuộc gặp; các cuộc hội kiến; các cuộc hội đàm; hai cuộc hội đàm; nhiều cuộc gặp; các cuộc tiếp xúc; các buổi làm việc; hai cuộc tiếp xúc; các cuộc gặp song phương; tiến hành hội đàm; cuộc gặp; cuộc gặp gỡ; cuộc gặp song phương; cuộc gặp ngắn; buổi gặp; buổi gặp gỡ; buổi tiếp; buổi tiếp xã giao; buổi tiếp đón; lần gặp; lần gặp này; cuộc tiếp; cuộc hội kiến; buổi hội kiến;
        cuộc tiếp xúc; cuộc tiếp xúc song phương; buổi tiếp xúc; buổi làm việc; cuộc làm việc; có cuộc làm việc; cuộc trao đổi; buổi trao đổi; cuộc trò chuyện; buổi trò chuyện; tiệc trà; dự tiệc trà; buổi tọa đàm; cuộc tọa đàm; tọa đàm;
        cuộc họp; buổi họp; họp với; họp cùng; hội đàm hẹp; hội đàm mở rộng; hội đàm kín; hội đàm cấp cao; chuyến chào xã giao; ngồi lại; ngồi lại với nhau; gặp gỡ song phương; có buổi gặp gỡ; bữa cơm thân mật; bữa sáng làm việc; bữa tối làm việc""",
    ),
    *_cues(
        Kind.NOUN,
        """điện đàm; điện đàm với; cuộc điện đàm; cuộc điện đàm với; có cuộc điện đàm với; tiến hành điện đàm với; điện đàm cấp cao; hội đàm qua điện thoại; trao đổi qua điện thoại; trao đổi điện thoại; nói chuyện qua điện thoại;
        nói chuyện điện thoại; gọi điện thoại cho; gọi điện cho; gọi điện chúc mừng; qua điện thoại; bằng điện thoại; cuộc gọi; cuộc nói chuyện điện thoại; liên lạc điện thoại; cuộc điện thoại; trao đổi qua đường dây nóng; điện đàm song phương""",
        PHONE,
    ),
    *_cues(
        Kind.NOUN,
        """hội đàm trực tuyến; hội đàm trực tuyến với; cuộc hội đàm trực tuyến; họp trực tuyến; họp trực tuyến với; gặp trực tuyến; gặp mặt trực tuyến; cuộc gặp trực tuyến; cuộc họp trực tuyến; phiên họp trực tuyến; hội nghị trực tuyến; hội ý trực tuyến;
        làm việc trực tuyến với; làm việc trực tuyến; trao đổi trực tuyến; trao đổi trực tuyến với; tọa đàm trực tuyến; đối thoại trực tuyến; hội nghị truyền hình; tham vấn trực tuyến; điện đàm trực tuyến""",
        VIDEO,
    ),
    *_cues(
        Kind.FORMAT,
        """trực tuyến với; kết nối trực tuyến; qua trực tuyến; theo hình thức trực tuyến; bằng hình thức trực tuyến; dưới hình thức trực tuyến; qua hình thức trực tuyến; qua màn hình; qua cầu truyền hình; cầu truyền hình; qua truyền hình; qua video; nối cầu; họp qua mạng; hội đàm qua mạng; gặp qua mạng; trao đổi qua mạng;
        điểm cầu; đường truyền; theo phương thức trực tuyến; bằng phương thức trực tuyến; đầu cầu; hai đầu cầu; hai điểm cầu; tổ chức trực tuyến; diễn ra trực tuyến; họp trực tuyến giữa; chủ trì trực tuyến; khai mạc trực tuyến; trực tuyến giữa; qua nền tảng trực tuyến; trên nền tảng trực tuyến;
        qua kênh trực tuyến; bằng hình thức họp trực tuyến; hội đàm qua màn hình""",
        VIDEO,
    ),
    *_cues(
        Kind.BODY,
        """phiên họp; phiên họp lần thứ; phiên họp thứ; phiên họp toàn thể; họp toàn thể; phiên toàn thể; cuộc họp toàn thể; họp phiên; phiên thứ; đối thoại chiến lược; đối thoại chiến lược quốc phòng; đối thoại chính sách quốc phòng; đối thoại quốc phòng; đối thoại 3+3;
        giao lưu hữu nghị quốc phòng biên giới; giao lưu quốc phòng biên giới; giao lưu hữu nghị biên giới; giao lưu biên giới; hội nghị thường niên; hội nghị thường niên lần thứ; hội nghị lần thứ; hội nghị bí thư; cuộc gặp thường niên;
        hội nghị ủy ban công tác liên hợp; ủy ban công tác liên hợp; gặp gỡ đầu xuân; chương trình gặp gỡ đầu xuân; vòng đàm phán; cuộc đàm phán; phiên đàm phán; đàm phán cấp chính phủ; đàm phán cấp thứ trưởng; vòng tham vấn; cuộc tham vấn; tham vấn chính trị; tham vấn ngoại giao; tham vấn lãnh sự; tham vấn cấp thứ trưởng; tham vấn cấp vụ; tham vấn thường niên; tham khảo chính trị; tham khảo chính trị ngoại giao; hội thảo lý luận; hội đàm định kỳ; hội đàm thường kỳ; hội đàm đại biểu biên giới;
        hội đàm đại diện biên giới; hội nghị hợp tác phòng, chống tội phạm; hội nghị bộ trưởng; hội nghị cấp bộ trưởng; ủy ban chỉ đạo hợp tác song phương; ủy ban chỉ đạo; ủy ban hợp tác; ủy ban liên hợp; nhóm công tác; nhóm công tác liên hợp; tuần tra liên hợp; tuần tra chung; tuần tra song phương;
        hội nghị giao ban; giao ban; hội nghị hợp tác; hội nghị thường niên giữa; trao đổi tình hình; đối thoại cấp bộ trưởng; giao lưu gặp gỡ""",
    ),
    *_cues(
        Kind.TOLD,
        "nói với; thông báo với; báo với; báo cáo với; khẳng định với; nhấn mạnh với; bày tỏ với; thưa với; cho biết với; chia sẻ với; trao đổi với",
    ),
    *_cues(
        Kind.SEAT,
        """đồng chủ trì; cùng chủ trì; chủ trì; chủ trì đầu cầu; chủ trì điểm cầu; chủ trì tại điểm cầu; chủ trì tại đầu cầu; đồng chủ tọa; chủ tọa; đồng chủ tịch; dẫn đầu hai đoàn; làm chủ tịch phân ban; là trưởng đoàn; đồng chủ trì hội đàm; là đồng trưởng đoàn; làm đồng trưởng đoàn; chủ trì có""",
    ),
    *_cues(
        Kind.HEAD,
        "dẫn đầu; dẫn đầu đoàn; đứng đầu; cầm đầu; làm trưởng đoàn; trưởng đoàn là; trưởng đoàn; do đồng chí; làm Trưởng đoàn đàm phán",
    ),
    *_cues(
        Kind.PRESENT,
        """cùng dự; dự buổi tiếp; dự buổi tiếp có; cùng dự buổi tiếp; dự hội đàm; dự hội đàm có; cùng dự hội đàm; dự cuộc gặp; cùng dự cuộc gặp; dự cuộc hội đàm; dự buổi làm việc; dự buổi làm việc có; cùng dự buổi làm việc; tham dự buổi tiếp; tham dự hội đàm; tham dự cuộc gặp;
        tham dự buổi làm việc; tham dự cuộc hội đàm; tham dự phiên họp; dự phiên họp; cùng tham dự; cùng tham gia; về phía việt nam có; về phía trung quốc có; phía việt nam có; phía trung quốc có; phía trung quốc tham dự có; tham dự có; dự có; tới dự; đến dự; phía bạn có; phía ta có;
        có mặt tại; cùng có mặt; dự hội kiến; tham gia hội đàm; cùng tiếp; tham dự buổi gặp""",
    ),
    *_cues(
        Kind.SAYS,
        """nói; cho biết; khẳng định; nhấn mạnh; đề nghị; bày tỏ; cho rằng; đánh giá; đánh giá cao; chúc mừng; cảm ơn; cám ơn; mong; mong muốn; hy vọng; hi vọng; nêu; nêu rõ; nêu bật; phát biểu; tin tưởng; tin rằng; ghi nhận; hoan nghênh; đồng ý; nhất trí; thống nhất; tái khẳng định;
        nhắc lại; nhắc; nhắc rằng; ca ngợi; khen; thông báo; thảo luận; kêu gọi; lưu ý; giới thiệu; tuyên bố; chỉ ra; đáp; hứa; cam kết; xin; kể; kể lại; giải thích; hỏi; coi; chia sẻ; trân trọng; đề xuất; gợi ý; khuyến nghị; bàn; bàn cách; ủng hộ; phản đối; trao đổi; trao đổi ý kiến;
        vui mừng; nhận định; cảnh báo; kiến nghị; yêu cầu; tán thành; tán đồng; chúc; dẫn lời; dành thời gian; thưa; hài lòng; quan tâm; sẵn sàng; cho hay; thể hiện; mừng; quyết tâm; coi trọng; muốn; chuyển lời; chân thành; báo cho; thuật lại; tố cáo; phàn nàn; chỉ trích; lên án; ngỏ ý; tỏ ý; bày tỏ mong muốn; cam đoan; báo tin; thông tin; đáp lại; nói thêm; cho biết thêm; tâm sự; lo ngại; phản ánh; xác định; nhìn nhận; xác nhận; trả lời""",
    ),
    *_cues(Kind.STOP, "rằng; khi; trước khi; sau khi; mà; trong khi; theo; để; nhằm; nhân dịp; trước thềm; trước đó"),
    *_cues(
        Kind.GREETING,
        """chuyển lời; lời thăm hỏi; lời chào; lời chúc mừng; lời chúc; lời hỏi thăm; gửi lời; gửi lời chào; gửi lời thăm hỏi; gửi lời chúc; thay mặt; theo lời mời của; nhận lời mời của; lời mời của; theo lời mời; điện mừng; thư mừng; thư chúc mừng; lẵng hoa; tháp tùng; người kế nhiệm; người tiền nhiệm;
        gửi tới; gửi đến; tiễn; đưa tiễn; chuyển tới; trân trọng mời; mời; lời cảm ơn; chúc sức khỏe tới; cảm ơn tới; đại diện cho; thừa ủy quyền; được sự ủy nhiệm của; đặc phái viên của; kế nhiệm; thay cho""",
    ),
    *_cues(
        Kind.NONE,
        """tiếp tục; tiếp theo; tiếp nhận; tiếp thu; trực tiếp; gián tiếp; liên tiếp; tiếp cận; tiếp nối; tiếp đó; tiếp đến; tiếp sau; tiếp giáp; tiếp sức; tiếp thị; giao tiếp; tiếp diễn; kế tiếp; nối tiếp; tiếp tân; tiếp viện; tiếp tế; tiếp lửa; tiếp bước; tiếp tay; tiếp dân; tiếp công dân;
        tiếp xúc cử tri; tiếp xúc doanh nghiệp; tiếp xúc cấp cao; tiếp xúc các cấp; trao đổi, tiếp xúc; gặp gỡ, trao đổi; giao lưu, gặp gỡ; gặp gỡ cấp cao; tiếp xúc, trao đổi; tiếp quản; tiếp xúc; tiếp lời; nói tiếp; tiếp thêm; tiếp vận; chuyển tiếp; tiếp viên; tiếp ứng; tiếp sóng; tiếp xúc báo chí; gặp gỡ báo chí; gặp báo chí; gặp khó khăn; gặp nhiều khó khăn; gặp khó; gặp nạn; gặp sự cố; gặp phải; gặp trở ngại; gặp vấn đề; gặp may; gặp thuận lợi;
        họp báo; cuộc họp báo; buổi họp báo; hội nghị cấp cao; hội nghị thượng đỉnh; hội nghị trung ương; hội nghị ngoại giao; kỳ họp quốc hội; kỳ họp thứ; phiên họp chính phủ; hội nghị chính trị hiệp thương; trung tâm hội nghị; trung tâm hội nghị quốc gia; trung tâm hội nghị quốc tế; đường dây nóng;
        hội nghị cấp cao asean; họp lưỡng hội; phiên dịch; phiên tòa; phiên chợ; đặc phái viên; đối thoại shangri-la; diễn đàn; theo dõi; theo đuổi; theo hướng; theo đó; theo chương trình; theo kế hoạch; theo lịch trình; theo quy định; người dân; người phát ngôn; người lao động; người việt; người việt nam; người đứng đầu; người dân hai nước; mời thầu;
        gặp gỡ hữu nghị; gặp gỡ thanh niên; muốn gặp; trạm hội ngộ hội đàm; tiếp đất; bàn giao; bàn thờ; nói chung; nói riêng; nói trên; báo chí; gặp gỡ giao lưu; hiệp hội; trao đổi đoàn; trao đổi chiến lược; trao đổi cấp cao; trao đổi thương mại; trao đổi kinh nghiệm; thống nhất đất nước; mặt trận thống nhất""",
    ),
)
