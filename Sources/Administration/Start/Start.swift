import Design
import HTML
import HTTP
import Platform
import ThaiText

extension Administration {
    /// The workspace's first page: who one is, and what there is to do now.
    func start(_ visit: Visit) async throws -> Response {
        let language = visit.language
        let session = try visit.session()
        let tasks = try await tasks(of: session, visit)
        var result: HomeResult?
        if session.member.roles.contains(.executive) { result = try await newest(visit) }
        let roles = session.member.roles.sortedNames(language).joined(separator: ", ")
        return try await page(session.name, visit) {
            PageTitle(
                session.name, eyebrow: Bilingual("งานของฉัน", "My work")(language), lead: roles)
            if session.member.roles.isEmpty {
                Banner(
                    .note, Bilingual("บัญชีนี้ยังไม่มีบทบาท", "This account has no role yet")(language),
                    Bilingual(
                        "ผู้ดูแลระบบของหน่วยงานเป็นผู้ให้บทบาท",
                        "The authority's administrator gives roles")(language))
            }
            if let result { HomeResultCard(result: result, language: language) }
            for urgency in TaskRow.Urgency.allCases {
                TaskGroup(urgency: urgency, of: tasks, language: language)
            }
        }
    }

    private func tasks(of session: Session, _ visit: Visit) async throws -> [TaskRow] {
        let language = visit.language
        // Without a role nothing of the authority is seen: the own account, and what anybody may do.
        guard !session.member.roles.isEmpty else {
            return [Self.checkTask(language), try await accountTask(visit)]
        }
        let act = try visit.act(in: database)
        var tasks = try await self.tasks(visit)
        if session.member.authority == .installation {
            tasks.append(try await authoritiesTask(visit))
        }
        tasks += [Self.checkTask(language), try await peopleTask(act, language)]
        if session.member.authority != .installation {
            tasks.append(try await divisionTask(act, language))
        }
        if !session.member.roles.isDisjoint(with: [.administrator, .operator]) {
            tasks += try await careTasks(act, visit)
        }
        return tasks + [try await accountTask(visit)]
    }

    private static func checkTask(_ language: Language) -> TaskRow {
        TaskRow(
            Bilingual("ตรวจตัวเลขในรายงาน", "Check a report")(language), to: LinkAddress("/check"),
            note: Bilingual(
                "ส่งไฟล์แผนหรือรายงานผล แล้วดูว่าตัวเลขลงตัวหรือไม่",
                "Send a plan or a report on results and see whether its figures agree")(language))
    }

    private func accountTask(_ visit: Visit) async throws -> TaskRow {
        let language = visit.language
        let isTied = try await visit.act(in: database).secondFactor().since != nil
        return TaskRow(
            Bilingual("ความปลอดภัยของบัญชี", "Security of the account")(language),
            to: LinkAddress("/account"),
            note: Bilingual(
                "รหัสผ่าน การยืนยันตัวตนสองขั้นตอน และเครื่องที่เข้าสู่ระบบ",
                "Password, second factor and the devices signed in")(language),
            status: isTied
                ? StatusTag(.done, Bilingual("ผูกแอปแล้ว", "App tied")(language))
                : StatusTag(.notYet, Bilingual("ยังไม่ผูกแอป", "No app tied")(language)))
    }

    private func peopleTask(_ act: Act, _ language: Language) async throws -> TaskRow {
        let count = try await act.people().count { $0.disabled == nil }
        return TaskRow(
            Bilingual("บุคลากร", "People")(language), to: LinkAddress(WorkLocations.people.path()),
            note: Bilingual("ใครทำงานอยู่ที่นี่ และในบทบาทใด", "Who works here, and as what")(language),
            status: StatusTag(
                .done,
                Bilingual("\(count) คน", "\(count) \(count == 1 ? "person" : "people")")(language)))
    }

    private func divisionTask(_ act: Act, _ language: Language) async throws -> TaskRow {
        let divisions = try await act.divisions()
        let headless = divisions.count { $0.head == nil }
        let status =
            divisions.isEmpty
            ? StatusTag(.notYet, Bilingual("ยังไม่มี", "None yet")(language))
            : headless == 0
                ? StatusTag(.done, Bilingual("มีหัวหน้าครบ", "All have heads")(language))
                : StatusTag(
                    .late,
                    Bilingual("\(headless) แห่งยังไม่มีหัวหน้า", "\(headless) without a head")(language))
        return TaskRow(
            Bilingual("กองและสำนัก", "Divisions")(language),
            to: LinkAddress(WorkLocations.divisions.path()),
            note: Bilingual("ใครรับผิดชอบงานใด", "Who answers for what")(language), status: status)
    }

    private func careTasks(_ act: Act, _ visit: Visit) async throws -> [TaskRow] {
        let language = visit.language
        let letters = try await act.letters()
        let unsent = letters.count(where: \.isHeldUp)
        return [
            TaskRow(
                Bilingual("เชิญบุคลากร", "Invite people")(language),
                to: LinkAddress(WorkLocations.invitations.path()),
                note: Bilingual(
                    "ผู้ได้รับเชิญตั้งรหัสผ่านเอง ลิงก์ใช้ได้ 7 วัน",
                    "Who is invited chooses the password; the link holds 7 days")(language)),
            TaskRow(
                Bilingual("จดหมายออก", "Letters")(language),
                to: LinkAddress(WorkLocations.letters.path()),
                note: sendsMail
                    ? Bilingual("จดหมายที่ระบบส่งแทนหน่วยงาน", "What the program sends for you")(
                        language)
                    : Bilingual(
                        "ยังไม่ได้ตั้งเครื่องส่งอีเมล ต้องส่งต่อเอง",
                        "No mail server is set; letters are passed on by hand")(language),
                status: unsent == 0
                    ? StatusTag(.done, Bilingual("ไม่มีค้าง", "None waiting")(language))
                    : StatusTag(
                        .late, Bilingual("ค้าง \(unsent) ฉบับ", "\(unsent) not sent")(language))
            ),
        ]
    }

    private func authoritiesTask(_ visit: Visit) async throws -> TaskRow {
        let count = try await visibleAuthorities(visit).count
        let language = visit.language
        return TaskRow(
            Bilingual("หน่วยงาน", "Authorities")(language),
            to: LinkAddress(WorkLocations.authorities.path()),
            note: Bilingual("หน่วยงานที่บัญชีนี้ดูแล", "The authorities this account looks after")(
                language),
            status: count == 0
                ? StatusTag(.notYet, Bilingual("ยังไม่มี", "None yet")(language))
                : StatusTag(.done, Bilingual("\(count) แห่ง", "\(count)")(language)))
    }
}

/// The tasks whose day is equally near, under a heading; nothing where there are none.
private struct TaskGroup: Component {
    let urgency: TaskRow.Urgency
    let tasks: [TaskRow]
    /// Whether no other group is shown.
    let isOnly: Bool
    let language: Language

    init(urgency: TaskRow.Urgency, of all: [TaskRow], language: Language) {
        (self.urgency, self.language) = (urgency, language)
        let own = all.filter { $0.urgency == urgency }
        // Of what has no day, that which asks for something comes first.
        tasks = own.filter(\.isWanting) + own.filter { !$0.isWanting }
        isOnly = own.count == all.count
    }

    var body: some Markup {
        if !tasks.isEmpty {
            section(.class("stack mt-5"), .aria("labelledby", anchor)) {
                h2(.id(anchor)) { title(language) }
                TaskList(tasks)
            }
        }
    }

    private var anchor: String {
        switch urgency {
        case .late: "late"
        case .soon: "soon"
        case .none: "other"
        }
    }

    private var title: Bilingual {
        switch urgency {
        case .late: Bilingual("เลยกำหนดแล้ว", "Overdue")
        case .soon: Bilingual("ครบกำหนดใน 7 วัน", "Due within 7 days")
        case .none:
            isOnly
                ? Bilingual("ทำได้ตอนนี้", "What there is to do")
                : Bilingual("งานอื่น", "Everything else")
        }
    }
}

extension TaskRow {
    fileprivate var isWanting: Bool { status?.kind == .late }
}

extension Set<Role> {
    /// The names in the order in which roles are declared.
    func sortedNames(_ language: Language) -> [String] {
        Role.allCases.filter(contains).map { $0.name(language) }
    }
}
