import HTTP
import Platform
import ThaiText

/// What is wrong with what a program asked, in the words of the specification.
struct Open311Fault: Error, Sendable, Hashable {
    let status: Status
    let texts: [String]

    init(_ status: Status, _ text: String) { self.init(status, all: [text]) }

    /// Several things that are wrong at once.
    init(_ status: Status, all texts: [String]) { (self.status, self.texts) = (status, texts) }

    /// As GeoReport v2 says it.
    var value: Open311Value {
        .list(
            of: "error",
            texts.map { text in
                .fields([
                    .init("code", .number(status.code)), .init("description", .text(text)),
                ])
            })
    }
}

extension Open311Value {
    /// The services.
    static func services(_ services: [Service], _ language: Language) -> Open311Value {
        .list(
            of: "service",
            services.map { service in
                .fields([
                    .init("service_code", .text(service.code.text)),
                    .init("service_name", .text(service.content.name(language))),
                    .init("description", .text(service.content.purpose(language))),
                    .init("metadata", .flag(!service.content.form.described.isEmpty)),
                    .init("type", .text("realtime")),
                    .init("keywords", .text("")),
                    .init("group", .text(service.content.group.name(language))),
                ])
            })
    }

    /// What is asked of whoever asks for a service.
    static func definition(of service: Service, _ language: Language) -> Open311Value {
        let attributes = service.content.form.described.enumerated().map { index, field in
            Open311Value.fields([
                .init("variable", .flag(true)), .init("code", .text(field.id)),
                .init("datatype", .text(field.kind.datatype)),
                .init("required", .flag(field.isRequired && field.when == nil)),
                .init("datatype_description", .text(field.hint?(language) ?? "")),
                .init("order", .number(index + 1)),
                .init("description", .text(field.label(language))),
                .init(
                    "values",
                    .list(
                        of: "value",
                        field.choices.map { choice in
                            .fields([
                                .init("key", .text(choice.id)),
                                .init("name", .text(choice.label(language))),
                            ])
                        })),
            ])
        }
        return .fields([
            .init("service_code", .text(service.code.text)),
            .init("attributes", .list(of: "attribute", attributes)),
        ])
    }

    /// The requests, of each what everybody may know.
    static func requests(
        _ requests: [SharedRequest], _ divisions: [Division.ID: String], _ language: Language
    ) -> Open311Value {
        .list(of: "request", requests.map { request($0, divisions, language) })
    }

    private static func request(
        _ request: SharedRequest, _ divisions: [Division.ID: String], _ language: Language
    ) -> Open311Value {
        var fields: [Field] = [
            .init("service_request_id", .text(String(request.id.rawValue))),
            .init("status", .text(request.isOpen ? "open" : "closed")),
            .init("status_notes", .text(request.state.name(language))),
            .init("service_name", .text(request.service.content.name(language))),
            .init("service_code", .text(request.service.code.text)),
            .init(
                "agency_responsible", .text(request.division.flatMap { divisions[$0] } ?? "")),
            .init("requested_datetime", .text(Bangkok(request.received).iso8601)),
            .init("updated_datetime", .text(Bangkok(request.changed).iso8601)),
        ]
        if let due = request.due, request.isOpen {
            fields.append(.init("expected_datetime", .text("\(due.iso)T23:59:59+07:00")))
        }
        if let place = request.place {
            fields += [
                .init("lat", .degrees(Double(place.latitude) / 1_000)),
                .init("long", .degrees(Double(place.longitude) / 1_000)),
            ]
        }
        return .fields(fields)
    }
}

extension Open311Value {
    /// What whoever reported something is told.
    static func receipt(_ id: ServiceRequest.ID, notice: String, _ code: RequestCode, link: String)
        -> Open311Value
    {
        .list(
            of: "request",
            [
                .fields([
                    .init("service_request_id", .text(String(id.rawValue))),
                    .init("service_notice", .text(notice)), .init("account_id", .text("")),
                    .init("tracking_code", .text(code.text)), .init("tracking_url", .text(link)),
                ])
            ])
    }
}

extension ServiceForm {
    /// What programs are told that the form asks: words, numbers, days and choices.
    fileprivate var described: [ServiceField] {
        fields.filter { !$0.isOfFiles && $0.kind != .place && $0.kind != .address }
    }
}

extension ServiceField.Kind {
    /// Its name in GeoReport v2.
    fileprivate var datatype: String {
        switch self {
        case .number, .money: "number"
        case .date: "datetime"
        case .paragraph: "text"
        case .choice: "singlevaluelist"
        case .choices: "multivaluelist"
        case .text, .identity, .phone, .village, .address, .place, .declaration, .photo, .file:
            "string"
        }
    }
}
