import Design
import HTML
import HTTP
import Platform
import SQL
import ThaiText

/// The receipt of a request as staff open and print it for who paid at the counter.
extension EService {
    /// What a receipt says, and whose it is; throws `WebRefusal.nothingHere` where there is none.
    private func paid(
        _ visit: Visit, _ id: ServiceRequest.ID
    ) async throws -> (Receipt, PublicSite) {
        let act = try visit.act(in: database)
        do {
            let (request, receipt, office, divisions) = try await act.read(.seeRequests) {
                transaction in
                (
                    try transaction.request(id, act.sight), try transaction.receipt(of: id),
                    try transaction.paymentOffice(), try transaction.divisionNames()
                )
            }
            let site = try await sites.site(of: act.authority, visit.request, in: database)
            guard let receipt, let site else { throw WebRefusal.nothingHere }
            let says = Receipt(
                authority: site.authority.profile, request: request, receipt: receipt,
                division: office.division.flatMap { divisions[$0] })
            return (says, site)
        } catch RequestRefusal.noRequest { throw WebRefusal.nothingHere }
    }

    func paidReceiptPaper(_ visit: Visit, _ id: ServiceRequest.ID) async throws -> Response {
        let (receipt, site) = try await paid(visit, id)
        return try await paper(of: receipt, site, at: visit.now)
    }

    func paidReceipt(_ visit: Visit, _ id: ServiceRequest.ID) async throws -> Response {
        let (receipt, _) = try await paid(visit, id)
        let back = EServiceLocations.payment.path(id)
        let page = ReceiptPage(
            receipt: receipt, paper: LinkAddress(EServiceLocations.paidReceiptPaper.path(id)),
            back: LinkAddress(back), language: visit.language)
        return try await self.page(
            page.title, visit,
            under: aboveRequest(visit.language) + [
                MenuLink(
                    receipt.request.code.text, LinkAddress(EServiceLocations.request.path(id)))
            ], menu: EServiceLocations.requests.path()
        ) { page }
    }
}
