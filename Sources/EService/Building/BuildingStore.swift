import FoundationEssentials
import Platform
import SQL

extension ReadTransaction {
    /// The form of a service as it is being built; nil where there is no such service.
    func building(_ code: ServiceCode) throws -> FormBuilding? {
        try service(code).map { try building(of: $0) }
    }

    /// The form of a service as it is being built: what residents see, until somebody changes it.
    func building(of service: Service) throws -> FormBuilding {
        let row = try row(
            """
            SELECT number, form, is_done FROM own_service_building
            WHERE service = \(service.id) ORDER BY number DESC LIMIT 1
            """)
        let number: Int = try row?["number"] ?? 0
        let isDone: Bool = try row?["is_done"] ?? true
        let text: String = try row?["form"] ?? ""
        let form =
            isDone ? nil : try? JSONDecoder().decode(ServiceForm.self, from: Data(text.utf8))
        return FormBuilding(
            service: service, form: form ?? service.content.form, number: number)
    }
}
