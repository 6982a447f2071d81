import Design
import HTML
import HTTP
import Platform
import ThaiText

/// Questions and answers as everybody reads them.
struct PublicQuestionList: Component {
    let site: PublicSite
    let words: String
    var items: [ResidentQuestion] = []
    var count = 0
    var current = 1
    let language: Language

    init(site: PublicSite, words: String, language: Language) {
        (self.site, self.words, self.language) = (site, words, language)
    }

    var title: String { Bilingual("ถาม-ตอบ", "Questions and answers")(language) }

    var look: PageLook {
        var look = PageLook(
            description: Bilingual(
                "ถาม\(site.authority.profile.name.thai)ได้โดยไม่ต้องมีบัญชี",
                "Ask \(site.authority.profile.name.english) without an account")(language))
        look.site = site
        return look
    }

    var body: some Markup {
        Breadcrumbs([.front(site, language)], here: title, language)
        PageTitle(
            title,
            lead: Bilingual(
                "ถามหรือเสนอแนะได้โดยไม่ต้องมีบัญชีและไม่ต้องบอกชื่อ",
                "Ask or suggest without an account and without your name")(language))
        ButtonRow {
            ButtonLink(
                Bilingual("ถามหรือเสนอแนะ", "Ask or suggest")(language),
                to: site.address(QuestionLocations.new.path()), icon: .chat)
        }
        SearchForm(
            Bilingual("ค้นหาในถาม-ตอบ", "Search the answers")(language),
            button: Bilingual("ค้นหา", "Search")(language),
            to: site.address(QuestionLocations.all.path()), value: words, look: .quiet)
        if items.isEmpty {
            EmptyState(
                words.isEmpty
                    ? Bilingual("ยังไม่มีคำถาม", "No questions yet")(language)
                    : Bilingual("ไม่พบคำถามที่มีคำนี้", "Nothing with these words")(language),
                Bilingual(
                    "ถามได้เลย คำตอบจะอยู่ที่หน้านี้", "Ask yours; the answer will stand here")(
                        language), icon: .chat)
        } else {
            DatedList(items.compactMap(entry))
            if words.isEmpty {
                Pager(current: current, of: pages, language) { [site] page in
                    site.address(
                        QuestionLocations.all.path(),
                        query: [("page", page > 1 ? String(page) : "")])
                }
            }
        }
    }

    private var pages: Int { max(1, (count + QuestionList.size - 1) / QuestionList.size) }

    private func entry(_ question: ResidentQuestion) -> DatedList.Entry? {
        guard let ruling = question.ruling else { return nil }
        return DatedList.Entry(
            question.since.newsDay(language), ruling.title,
            to: site.address(QuestionLocations.page.path(question.id)),
            note: question.state.name(language))
    }
}

/// One question with its answer as everybody reads it.
struct PublicQuestionPage: Component {
    let site: PublicSite
    let question: ResidentQuestion
    let ruling: ResidentQuestion.Ruling
    let language: Language

    /// Nil for what is not to be seen.
    init?(_ site: PublicSite, _ question: ResidentQuestion, _ language: Language) {
        guard let ruling = question.ruling, ruling.isShown else { return nil }
        (self.site, self.question, self.ruling) = (site, question, ruling)
        self.language = language
    }

    var title: String { ruling.title }

    var look: PageLook {
        var look = PageLook()
        look.site = site
        return look
    }

    var body: some Markup {
        Breadcrumbs([.front(site, language), .questions(site, language)], here: title, language)
        PageTitle(title)
        p(.class("meta")) {
            Bilingual("ถามเมื่อ ", "Asked ")(language)
            question.since.newsDay(language)
        }
        ProseText(ruling.text)
        section(.class("mt-6 stack"), .aria("labelledby", "answer")) {
            h2(.id("answer")) { Bilingual("คำตอบ", "Answer")(language) }
            if let answer = question.answer {
                ProseText(answer.text)
                p(.class("meta")) {
                    Bilingual("ตอบเมื่อ ", "Answered ")(language)
                    answer.since.newsDay(language)
                }
            } else {
                p { Bilingual("เจ้าหน้าที่กำลังหาคำตอบ", "Staff are looking into it")(language) }
            }
        }
    }
}

extension MenuLink {
    /// The public list of questions.
    static func questions(_ site: PublicSite, _ language: Language) -> MenuLink {
        MenuLink(
            Bilingual("ถาม-ตอบ", "Questions and answers")(language),
            site.address(QuestionLocations.all.path()))
    }
}
