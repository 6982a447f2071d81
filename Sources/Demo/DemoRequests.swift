import EService
import FoundationEssentials
import Platform
import ThaiText

/// What residents of a fictitious authority asked for in the last weeks, and what came of it, as its file tells.
struct DemoRequests: Sendable, Decodable {
    /// One request.
    struct Asked: Sendable, Decodable {
        let service: String
        /// How many days ago it came.
        let days: Int
        let name: String
        let phone: String
        let channel: ServiceContent.Channel
        /// By the names of the form's fields: a text, or the names of what was chosen.
        let answers: [String: Typed]
        let happened: [Happened]?
    }

    /// Something that happened to one.
    struct Happened: Sendable, Decodable {
        let kind: String
        let days: Int
        let text: String?
        let figure: Int?
        /// Who of the staff; nil for the resident.
        let by: String?
    }

    /// An answer as it is typed.
    enum Typed: Sendable, Decodable {
        case text(String)
        case chosen([String])
        case number(Int)
        /// Hundredths of a baht.
        case money(Int64)

        private struct Money: Decodable { let satang: Int64 }

        init(from decoder: any Decoder) throws {
            let value = try decoder.singleValueContainer()
            if let money = try? value.decode(Money.self) {
                self = .money(money.satang)
            } else if let number = try? value.decode(Int.self) {
                self = .number(number)
            } else if let chosen = try? value.decode([String].self) {
                self = .chosen(chosen)
            } else {
                self = .text(try value.decode(String.self))
            }
        }

        var answer: FormAnswer {
            switch self {
            case .text(let text): .text(text)
            case .chosen(let chosen): .chosen(chosen)
            case .number(let number): .number(number)
            case .money(let satang): .money(satang)
            }
        }
    }

    /// To which account residents pay, and who confirms it.
    struct Payment: Sendable, Decodable {
        let tax: String
        let holder: String
        let division: String
    }

    let villages: [String]
    /// Nil where nothing is paid through PromptPay.
    let payment: Payment?
    /// The division that is responsible, by the code of the service.
    let divisions: [String: String]
    let requests: [Asked]
}

/// What is done for residents and by them, in the order of its moment.
enum DemoAsking: Sendable {
    case open
    case receive(Int)
    case note(Int, DemoRequests.Happened)
}

extension DemoWork {
    /// Every step with its moment; none where nobody asks.
    var asking: [(time: Timestamp, step: DemoAsking)] {
        guard let asked = town.requests?.requests, services.residents != nil else { return [] }
        var steps: [(time: Timestamp, step: DemoAsking)] = [(moment(60, minute: 20), .open)]
        for (place, request) in asked.enumerated() {
            steps.append((moment(request.days, minute: 30 + place * 17), .receive(place)))
            steps += (request.happened ?? []).map {
                (moment($0.days, minute: 240 + place * 9), .note(place, $0))
            }
        }
        return steps
    }

    private func moment(_ days: Int, minute: Int) -> Timestamp {
        calendar.moment(
            ThaiDate(daysSince1970: calendar.today.daysSince1970 - days), minute: minute)
    }

    /// Does a step; `numbers` are those of the requests that came, by their place in the file.
    func take(
        _ step: DemoAsking, at time: Timestamp, _ numbers: inout [Int: ServiceRequest.ID]
    ) async throws {
        guard let requests = town.requests, let data = services.residents else { return }
        switch step {
        case .open:
            try await act(officer, time).takeServices(data.ready.entries)
            try await share(requests.divisions, at: time)
            try await act(officer, time).describeOffice(villages: requests.villages, after: 0)
            if let payment = requests.payment {
                try await act(.console, time).openPayments(
                    tax: payment.tax, holder: payment.holder,
                    division: people.divisions[payment.division])
            }
        case .receive(let place):
            numbers[place] = try await receive(requests.requests[place], at: time, data)
        case .note(let place, let event):
            guard let number = numbers[place] else { return }
            try await note(event, on: number, at: time, data)
        }
    }

    private func share(_ divisions: [String: String], at time: Timestamp) async throws {
        let act = act(officer, time)
        for service in try await act.services() {
            let division = divisions[service.code.text].flatMap { people.divisions[$0] }
            try await act.changeService(
                service.id, to: service.content, division: division, after: service.version)
        }
    }

    private func receive(
        _ request: DemoRequests.Asked, at time: Timestamp, _ data: ServiceData
    ) async throws -> ServiceRequest.ID {
        guard let code = ServiceCode(request.service) else {
            throw DemoTown.Refusal.wrong(town.profile.slug, request.service)
        }
        let actor: Actor = request.channel == .web ? .visitor : officer
        return try await act(actor, time).receiveRequest(
            AskedRequest(
                code, FormAnswers(request.answers.mapValues(\.answer)),
                by: RequestContact(
                    name: request.name, phone: request.phone, mail: nil, language: .thai),
                channel: request.channel), data)
    }

    private func note(
        _ event: DemoRequests.Happened, on id: ServiceRequest.ID, at time: Timestamp,
        _ data: ServiceData
    ) async throws {
        guard let kind = RequestEvent.Kind(rawValue: event.kind) else {
            throw DemoTown.Refusal.wrong(town.profile.slug, event.kind)
        }
        if kind == .paid {
            return try await act(.console, time).confirmPayment(for: id, data)
        }
        try await act(event.by == nil ? .visitor : officer, time).noteRequest(
            kind, event.text ?? "", figure: event.figure, on: id, data)
    }
}
