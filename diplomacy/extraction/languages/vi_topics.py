"""Wording of topics beyond the fact tables, with its diacritics: plain words that Vietnamese news uses when it tells what was spoken of.

They count, like all phrases, only in sentences that tell of talk (the pattern "talk" of the grammar) within a meeting's extent.
"""

from . import deferred as re

_WORDS = {
    "high-level-exchanges": """
        tin cậy chính trị; lòng tin chính trị; tin cậy lẫn nhau; tin nhau; trao đổi đoàn; trao đổi đoàn các cấp; trao đổi đoàn cấp cao; đoàn cấp cao; chuyến thăm cấp cao; các chuyến thăm cấp cao; tiếp xúc các cấp; các cấp, các ngành; tiếp xúc thường xuyên;
        trao đổi chiến lược; duy trì tiếp xúc; duy trì trao đổi; gặp gỡ cấp cao; giao lưu, tiếp xúc cấp cao; trao đổi, tiếp xúc; tiếp xúc, trao đổi; giao lưu các cấp; qua lại cấp cao; thăm lẫn nhau; thăm lại Việt Nam; thăm lại Trung Quốc; mời thăm; sớm thăm; nhận lời mời;
        thỏa thuận cấp cao; nhận thức chung cấp cao; nhận thức chung quan trọng; nhận thức chung của lãnh đạo; nhận thức chung mà; lãnh đạo hai nước gặp; định hướng chiến lược; thống nhất cấp cao; nhận thức chung; qua lại thăm viếng; ngoại giao kênh Đảng; tăng cường tin cậy; thăm hỏi của các nhà lãnh đạo;
        hợp tác nghị viện; kênh nghị viện; giao lưu nghị viện; hai cơ quan lập pháp; hai Quốc hội; Quốc hội hai nước; cơ quan lập pháp hai nước; nhóm nghị sĩ hữu nghị; Ủy ban Hợp tác liên nghị viện; khôi phục các chuyến thăm; nối lại các chuyến thăm; thăm viếng nhau; qua lại thăm nhau; thăm chính thức Việt Nam; thăm chính thức Trung Quốc trong; chuyến thăm sắp tới; tiếp xúc giữa lãnh đạo; trao đổi giữa lãnh đạo; tiếp xúc chiến lược; đồng thuận cấp cao; nhận thức chung giữa""",
    "party-relations": """
        quan hệ hai Đảng; quan hệ giữa hai Đảng; kênh Đảng; hợp tác hai Đảng; hợp tác kênh Đảng; hai Ban Đối ngoại; hai Ban Bí thư; xây dựng Đảng; lý luận; đào tạo cán bộ; cán bộ Đảng; trao đổi kinh nghiệm; kinh nghiệm xây dựng Đảng; quản lý đất nước; quản lý nhà nước; trị quốc;
        chủ nghĩa xã hội; xã hội chủ nghĩa; chủ nghĩa Mác; Mác - Lênin; phòng chống tham nhũng; chống tham nhũng; công tác Đảng; kiểm tra, giám sát; công tác cán bộ; trường Đảng; Học viện Chính trị; Đại hội Đảng; Đại hội XIII; Đại hội XIV; Đại hội XII; Đại hội XX; Đại hội 20; hai Đảng Cộng sản; đổi mới và cải cách;
        tuyên giáo; tổ chức Đảng; lãnh đạo của Đảng;
        chế độ chính trị; Nghị quyết Đại hội; kết quả Đại hội; thành công của Đại hội; thành lập Đảng; hai Trưởng Ban; tham mưu cho Trung ương; công tác tư tưởng; kiểm tra kỷ luật; kỷ luật Đảng; con đường xã hội chủ nghĩa; giữa hai Đảng; hai Ban Đảng; quản trị quốc gia; trị quốc lý chính; trị Đảng; công tác lý luận; quản lý Đảng; kinh nghiệm cầm quyền; năng lực cầm quyền; hai ủy ban kiểm tra; chỉnh đốn Đảng; công tác xây dựng Đảng; cải cách bộ máy; sắp xếp tổ chức bộ máy; lý luận và thực tiễn; hai Ban Tuyên giáo; hai cơ quan Đảng; giao lưu kênh Đảng; ủng hộ vai trò lãnh đạo; cán bộ cấp chiến lược; bồi dưỡng cán bộ""",
    "shared-future": """
        chia sẻ tương lai; cộng đồng chia sẻ tương lai; cộng đồng chung vận mệnh; cộng đồng vận mệnh; tương lai chung; ý nghĩa chiến lược""",
    "strategic-partnership": """
        đối tác chiến lược; đối tác chiến lược toàn diện; đối tác hợp tác chiến lược; đối tác hợp tác chiến lược toàn diện; đối tác toàn diện; phương châm 16 chữ; 16 chữ; mười sáu chữ; 4 tốt; bốn tốt; tinh thần bốn tốt; láng giềng tốt; láng giềng hữu nghị; hợp tác toàn diện; ổn định lâu dài; bạn bè tốt; đồng chí tốt; đối tác tốt""",
    "belt-and-road": """
        vành đai và con đường; vành đai, con đường; một vành đai; hai hành lang; hành lang kinh tế; kết nối chiến lược; chiến lược phát triển; kết nối hai chiến lược; kết nối khuôn khổ; sáng kiến vành đai""",
    "trade-investment": """
        thương mại; kinh tế thương mại; kinh tế - thương mại; kinh tế, thương mại; hợp tác kinh tế; quan hệ kinh tế; kinh tế; buôn bán; giao thương; xúc tiến thương mại; đầu tư; nhà đầu tư; xuất khẩu; nhập khẩu; xuất nhập khẩu; thị trường; nông sản; thủy sản; nông, thủy sản; nông nghiệp; hàng hóa; hàng Việt Nam; trái cây; hoa quả; sầu riêng; gạo; sữa; tổ yến; chanh leo; dưa hấu; thông quan; cân bằng thương mại; kim ngạch;
        chuỗi cung ứng; chuỗi sản xuất; tài chính; tiền tệ; ngân hàng; vốn vay; tín dụng; tiểu ngạch; chính ngạch; khu kinh tế; khu hợp tác kinh tế; hội chợ; triển lãm; mậu dịch; doanh nghiệp Trung Quốc; doanh nghiệp hai nước; doanh nghiệp Việt Nam; môi trường kinh doanh; thương mại điện tử; công nghiệp; năng lực sản xuất; dệt may; hải quan; dự án; thuế; kinh doanh;
        giá thu mua; xe hàng; hàng đông lạnh; mã vùng trồng; danh sách hàng; cân bằng cán cân; biên mậu; xuất, nhập khẩu; nhập siêu; cán cân thương mại; thương mại song phương; khu công nghiệp; nhà thầu; tín dụng ưu đãi; viện trợ; hợp tác phát triển; thu hút đầu tư; doanh nghiệp đầu tư; vùng nguyên liệu; dừa tươi; thanh long; vải thiều; yến sào; cá sấu; mở cửa cho; mở cửa thị trường; kinh doanh thuận lợi; thương vụ; hàng quá cảnh""",
    "connectivity": """
        kết nối; giao thông; hạ tầng; cơ sở hạ tầng; kết cấu hạ tầng; đường sắt; tuyến đường sắt; tuyến đường; đường bộ; đường cao tốc; cao tốc; cầu đường; cầu Bắc Luân; cảng; cảng biển; logistics; vận tải; hàng không; đường bay; chuyến bay; cửa khẩu thông minh; hạ tầng cửa khẩu; lưới điện; mua bán điện; nhập khẩu điện; điện lực; khổ tiêu chuẩn; tàu liên vận; liên vận; metro; đường sắt đô thị; kho bãi; xây cầu; vận chuyển hàng hóa; vận chuyển đường sắt; đường sắt đô thị; tàu hỏa; cầu Bắc Luân II; luồng tuyến; bến cảng; vận tải đường bộ; hành lang vận tải; kết nối logistics; bãi hàng; cầu đường bộ; nâng cấp hạ tầng; ba tuyến đường sắt""",
    "technology-green": """
        khoa học kỹ thuật; đô thị thông minh; kinh tế mạng; internet; khoa học công nghệ; khoa học và công nghệ; công nghệ; công nghệ cao; công nghệ thông tin; khoa học; số hóa; kinh tế số; chuyển đổi số; trí tuệ nhân tạo; đổi mới sáng tạo; xanh; kinh tế xanh; phát triển xanh; năng lượng sạch; năng lượng; điện gió; điện mặt trời; pin; xe điện; bán dẫn; dữ liệu lớn; điện hạt nhân; hạt nhân; khoáng sản; đất hiếm; viễn thông; 5G; AI; carbon; chuyển giao công nghệ; sản xuất thông minh; nông nghiệp thông minh; công nghệ thông minh; vi mạch; xe điện; pin năng lượng; năng lượng tái tạo; chuyển đổi năng lượng; công nghệ sinh học; hàng không vũ trụ; đổi mới công nghệ; công nghệ số; trung tâm dữ liệu""",
    "maritime": """
        biển Đông; trên biển; vấn đề trên biển; vấn đề biển; hợp tác trên biển; tranh chấp trên biển; bất đồng trên biển; vùng biển; luật biển; ngư dân; tàu cá; nghề cá; đánh cá; đánh bắt; giàn khoan; dầu khí; thềm lục địa; đặc quyền kinh tế; vịnh Bắc Bộ; cửa vịnh Bắc Bộ; phân định vùng; phân định; hợp tác cùng phát triển; quần đảo; Hoàng Sa; Trường Sa; COC; DOC; UNCLOS; bộ quy tắc ứng xử; Nam Hải; chủ quyền; an ninh hàng hải; biển đảo; quyền chủ quyền; kiểm soát tốt bất đồng; kiểm soát bất đồng; giải quyết bất đồng; xử lý thỏa đáng bất đồng; bất đồng; tình hình trên biển; hòa bình trên biển; ổn định trên biển; các vùng biển; vùng đánh cá chung; thương lượng trên biển; đàm phán trên biển; lĩnh vực ít nhạy cảm; thỏa thuận nguyên tắc; không mở rộng tranh chấp; không làm phức tạp tình hình; giải quyết tranh chấp; tự do hàng hải""",
    "land-border": """
        biên giới trên đất liền; biên giới đất liền; trên đất liền; biên giới trên bộ; đường biên; đường biên giới; đường biên, mốc giới; cột mốc; mốc giới; mốc quốc giới; cắm mốc; quản lý biên giới; bảo vệ biên giới; cặp cửa khẩu; mở cửa khẩu; mở lại cửa khẩu; nâng cấp cửa khẩu; hai bên biên giới; quy chế biên giới; lối mở; lối thông quan; cư dân biên giới; nhân dân biên giới; thương mại biên giới; ba văn kiện pháp lý; 3 văn kiện pháp lý; văn kiện biên giới; nghị định thư phân giới; hiệp định về quy chế quản lý; thác Bản Giốc; công tác biên giới; vượt biên; xuất nhập cảnh trái phép; biên giới hòa bình; biên giới hữu nghị; đoạn biên giới; biên giới chung; tuyến biên giới; hiệp định biên giới; vấn đề biên giới; đồn biên phòng; biên giới lãnh thổ trên đất liền; cặp lối mở; cặp chợ; phân định biên giới; mốc biên giới; đoạn biên giới; sông suối biên giới; quản lý đường biên; xuất nhập cảnh qua biên giới; kiểm soát biên giới; mở cặp cửa khẩu; nâng cấp cặp cửa khẩu""",
    "defence-security": """
        quốc phòng; hợp tác quốc phòng; quân đội; quân sự; hai quân đội; hải quân; biên phòng; cảnh sát biển; cảnh sát; công an; hợp tác công an; an ninh; quốc phòng - an ninh; quốc phòng, an ninh; an ninh - quốc phòng; an ninh chính trị; an ninh trật tự; an ninh, trật tự; trật tự an toàn; tội phạm; phòng, chống tội phạm; phòng chống tội phạm; đánh tội phạm; ma túy; mua bán người; buôn bán người; lừa đảo; cờ bạc; buôn lậu; khủng bố; an ninh mạng; tội phạm mạng; truy nã; tuần tra; tuần tra song phương; tuần tra chung; gìn giữ hòa bình; sĩ quan; diễn tập; thực thi pháp luật; giải cứu; nạn nhân; thế lực thù địch; diễn biến hòa bình; cách mạng màu; đường dây nóng; tìm kiếm cứu nạn; binh chủng; học viện quân sự; hai quân đội; lực lượng vũ trang; tương trợ tư pháp; truy bắt; dẫn độ; đánh bạc; pháo nổ; thực thi pháp luật trên biển; an ninh trật tự; quốc phòng biên giới; trao đổi học viên; quân y; diễn tập chung; đối thoại quốc phòng; phòng chống mua bán người; bảo vệ an ninh""",
    "taiwan-one-china": """
        một Trung Quốc; chính sách một Trung Quốc; nguyên tắc một Trung Quốc; Đài Loan; Tân Cương; Tây Tạng; công việc nội bộ; lợi ích cốt lõi; lợi ích căn bản; nhân quyền; thống nhất Tổ quốc; can thiệp vào công việc; vấn đề Hồng Kông; vấn đề Hồng Công; Hồng Kông, Đài Loan; Đài Loan, Hồng Kông; Tân Cương, Tây Tạng; sự nghiệp thống nhất""",
    "people-to-people": """
        giao lưu nhân dân; giao lưu văn hóa; văn hóa; du lịch; du khách; khách du lịch; giáo dục; đào tạo nguồn nhân lực; giáo dục và đào tạo; giáo dục - đào tạo; thanh niên; thế hệ trẻ; tuổi trẻ; tuổi trẻ hai nước; sinh viên; học sinh; lưu học sinh; du học; học bổng; thể thao; báo chí; truyền thông; điện ảnh; nghệ thuật; giao lưu hữu nghị; hội hữu nghị; tổ chức hữu nghị; đoàn thể; phụ nữ; công đoàn; nhân văn; nền tảng dân ý; nền tảng xã hội; dư luận; giao lưu nhân văn; kỷ niệm ngày thiết lập; hành trình đỏ; trường đại học; giảng dạy; liên hoan; bóng đá; tình cảm nhân dân; người dân hai nước; hiểu biết lẫn nhau;
        giao lưu hữu nghị; đoàn văn công; học tiếng; dạy tiếng; liên hoan hát; hoạt động hữu nghị; giao lưu của người dân; người dân hai bên qua lại; nhân dân hai bên qua lại; phụ nữ trẻ; nữ sinh; năm thiết lập quan hệ ngoại giao; Năm Giao lưu nhân văn; liên hoan thanh niên; khách Trung Quốc; lượng khách; lớp trẻ; người trẻ; giao lưu giữa thanh niên; năm du lịch; tuần phim; giáo viên; nghiên cứu sinh; giao lưu học giả; viện nghiên cứu; hợp tác báo chí; hữu nghị nhân dân""",
    "subnational": """
        các địa phương; giữa các địa phương; địa phương hai nước; địa phương hai bên; địa phương Trung Quốc; địa phương biên giới; các tỉnh; các tỉnh biên giới; tỉnh biên giới; hai tỉnh; năm tỉnh; 5 tỉnh; tỉnh, khu; hai địa phương; kết nghĩa; cấp tỉnh; tỉnh và thành phố; các tỉnh, thành phố; tỉnh, thành;
        năm địa phương; hai địa phương; năm tỉnh; bốn tỉnh; thành phố kết nghĩa; quan hệ kết nghĩa; địa phương giáp biên; các địa phương giáp biên; tỉnh giáp biên; tỉnh bạn; hai thành phố; quan hệ giữa hai tỉnh; giữa hai tỉnh; hợp tác giữa địa phương; hợp tác cấp địa phương; giao lưu địa phương; tỉnh kết nghĩa; các tỉnh phía Nam Trung Quốc""",
    "multilateral": """
        các nước ASEAN; với ASEAN; trong ASEAN; ASEAN - Trung Quốc; ASEAN-Trung Quốc; quan hệ ASEAN; hợp tác ASEAN; của ASEAN; Liên minh Nghị viện; liên nghị viện; IPU; Liên hợp quốc; Liên Hợp Quốc; APEC; RCEP; CPTPP; BRICS; WTO; SCO; ASEM; diễn đàn đa phương; diễn đàn khu vực; các diễn đàn; đa phương; chủ nghĩa đa phương; khu vực và quốc tế; quốc tế và khu vực; quốc tế, khu vực; khu vực, quốc tế; tình hình quốc tế; tình hình thế giới; tình hình khu vực; thế giới và khu vực; khu vực và thế giới; các vấn đề quốc tế; vấn đề khu vực; các tổ chức quốc tế; hòa bình, ổn định ở khu vực; hòa bình, ổn định trong khu vực; toàn cầu; sáng kiến toàn cầu; trật tự quốc tế; tiểu vùng Mekong; tiểu vùng Mê Công; GMS; Mekong - Lan Thương; Mê Công - Lan Thương; các nước đang phát triển; sáng kiến an ninh toàn cầu; sáng kiến phát triển toàn cầu; sáng kiến văn minh toàn cầu; cơ chế đa phương; hợp tác đa phương; ứng cử; đăng cai APEC; Chủ tịch ASEAN; vai trò của ASEAN; công bằng, chính nghĩa quốc tế; hệ thống thương mại đa phương; tổ chức quốc tế; các cơ chế khu vực""",
    "health": """
        dịch bệnh; ca dương tính; dương tính; bác sĩ; bác sỹ; COVID-19; COVID; Covid-19; vắc xin; vắc-xin; vaccine; vaccines; phòng chống dịch; chống dịch; phòng, chống dịch; đại dịch; y tế; thuốc; điều trị; bệnh viện; y học; dịch SARS; chăm sóc sức khỏe; sức khỏe cộng đồng; kiểm dịch y tế; phác đồ""",
    "environment-water": """
        môi trường; bảo vệ môi trường; khí hậu; biến đổi khí hậu; thiên tai; lũ lụt; mưa lũ; bão; bão số 3; bão lũ; động đất; cứu trợ; nguồn nước; thủy văn; khí tượng; sông Mê Công; sông Mekong; sông Hồng; Lan Thương; xả nước; hạn hán; sinh thái; nguồn lợi thủy sản; giảm nhẹ thiên tai; hỏa hoạn; cháy rừng; khí tượng thủy văn; tài nguyên nước;
        nguồn lợi thủy sản; xả thải; cảnh quan; rác thải; thủy lợi; xâm nhập mặn; báo lũ; dự báo lũ; dòng chảy; vận hành đập; hồ chứa; phòng chống thiên tai; giảm phát thải; động vật hoang dã; hạn, mặn""",
    "citizens-consular": """
        lãnh sự; bảo hộ công dân; công dân; người Việt Nam tại Trung Quốc; cộng đồng người Việt; kiều bào; lao động; người lao động; thị thực; visa; hồi hương; doanh nghiệp và công dân; miễn thị thực; hợp pháp của công dân; Tổng Lãnh sự quán; quyền lợi chính đáng; đi làm thuê; làm thuê; lao động chui; nhập cảnh cho chuyên gia; sổ thông hành; giấy tờ hộ tịch; kết hôn qua biên giới; đưa công dân về nước; đưa về nước; trao trả công dân; sang làm thuê; tiền công; hợp đồng lao động; đi làm ăn; lao động Việt Nam; lao động qua biên giới; an toàn cho công dân; an toàn cho doanh nghiệp; bị lừa bán; về nước an toàn; hộ chiếu; cấp visa""",
}

WEAK_PHRASES = """tuyên bố chung; asean; doanh nghiệp; luật pháp quốc tế; quan hệ việt - trung; quảng tây; vân nam; quảng đông; hải nam; bí thư tỉnh ủy; hội nghị cấp cao; tọa đàm; thăm chính thức; thăm cấp nhà nước; đặc phái viên;
    ban liên lạc đối ngoại; gặp gỡ đầu xuân; ủy ban chỉ đạo hợp tác song phương; chia sẻ tương lai của nhân loại; cộng đồng chia sẻ tương lai của nhân loại; tổng lãnh sự quán; tỉnh ủy, khu ủy; khu tự trị dân tộc choang quảng tây; cửa khẩu;
    báo chí; phân định; phân giới; nạn nhân; dự án đầu tư; quảng ninh, lạng sơn; lào cai, lai châu; bão; điện đàm cấp cao; vịnh bắc bộ; nghị định thư; cứu trợ; tự do; nam hải; lạng sơn - hà nội; đồng đăng - hà nội; hai bờ eo biển;
    con đường tơ lụa; nhân dân hai bên; kinh tế; dự án; xanh; thuốc; pin; hải quan; công nghiệp; thuế; kinh doanh; phụ nữ; chủ quyền; an ninh; hồng kông; đường dây nóng; sông hồng; trao trả; ưu tiên hàng đầu; chủ trương nhất quán; lựa chọn chiến lược và ưu tiên hàng đầu; yêu cầu khách quan, lựa chọn chiến lược; kỷ niệm 75 năm thiết lập quan hệ ngoại giao; phát biểu; chuyển lời thăm hỏi; dư luận; chính sách đối ngoại; lao động; tình hữu nghị truyền thống; hữu nghị truyền thống; trường đại học"""


_WEAK = {" ".join(words.split()) for words in WEAK_PHRASES.split(";")}
EXTRA_PHRASES: tuple[tuple[str, str], ...] = tuple(
    (topic, phrase)
    for topic, listed in _WORDS.items()
    for words in listed.split(";")
    if (phrase := " ".join(words.split())) and phrase.lower() not in _WEAK
)


def _near(one: str, other: str, words: int = 6) -> str:
    """Two kinds of words near each other, in either order."""
    gap = rf"(?:[ ,'-]+[\w'-]+){{0,{words}}}?[ ,'-]+"
    return rf"\b(?:(?:{one})\b{gap}(?:{other})|(?:{other})\b{gap}(?:{one}))\b"


TOPIC_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "high-level-exchanges",
        re.compile(
            _near(
                r"lanh dao (?:cap cao|hai nuoc|hai dang|cac cap)|cap cao|cac cap",
                r"gap (?:nhau|go)|tham(?! du\b| gia\b| muu\b| tan\b)|tiep xuc|trao doi|qua lai|tin cay|giao luu|thoa thuan|nhan thuc chung",
                4,
            )
            + r"|\bchuyen (?:tham|di)(?: [\w]+){0,14} (?:lich su|y nghia|thanh cong|tot dep|dau tien|dau an)\b|\b(?:hai ben|nhan dan)(?: [\w]+){0,3} qua lai tham\b|\b(?:moi|loi moi)\b(?: [\w',]+){1,12}? (?:som )?(?:sang )?tham\b|\btin (?:cay|nhau)\b|"
            + _near(r"quoc hoi(?: viet nam)?", r"nhan dai(?: toan quoc)?(?: trung quoc)?", 2)
            + r"|"
            + _near(r"co quan lap phap|quoc hoi|nghi vien", r"giao luu|hop tac giua|trao doi (?:doan|kinh nghiem)", 4)
        ),
    ),
    (
        "trade-investment",
        re.compile(
            r"\b(?:mua|nhap|xuat|mo cua|tieu thu)(?: [\w]+){0,5}? (?:hang|nong san|thuy san|trai cay|gao|ca phe|thi truong)\b|\bnhap sieu\b|\bcan can\b"
        ),
    ),
    (
        "connectivity",
        re.compile(
            r"\b(?:tuyen (?:duong )?(?:sat|lao cai|lang son|mong cai)|(?<!con minh - )(?<!con minh-)lao cai ?- ?ha noi|duong sat|cau (?:duong bo|bac luan)|cang can)\b"
        ),
    ),
    ("maritime", re.compile(r"\b(?:bien dong|tren bien|vinh bac bo|luat bien|tau ca|ngu dan)\b")),
    (
        "land-border",
        re.compile(
            r"\b(?:cap cua khau|nang cap (?:cac |mot so )?(?:cap )?cua khau|mo (?:them )?(?:cac )?(?:cap )?cua khau|cu dan (?:vung )?bien|bien gioi (?:tren )?(?:dat lien|bo)|van kien (?:phap ly )?(?:ve )?bien gioi)\b"
        ),
    ),
    (
        "defence-security",
        re.compile(
            r"\b(?:quoc phong|an ninh)(?:,| -| va)? (?:an ninh|quoc phong|cong an|trat tu)\b|\ban ninh (?:bien gioi|mang|chinh tri|quoc gia|trat tu|con nguoi)\b|\bhop tac (?:ve )?(?:an ninh|quoc phong)\b"
        ),
    ),
)
