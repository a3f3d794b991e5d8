using CbpRecord.Testing;
using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;

namespace CbpRecord.Domain.Tests.Packets;

/// <summary>For every finding: a complete case that does not have it, and the one change that brings it.</summary>
internal static class GapCases
{
    public sealed record Case(string Code, bool Blocks, PacketFacts Without, PacketFacts With)
    {
        public override string ToString() => Code + (Blocks ? "" : " (warning)");
    }

    private static readonly PacketFacts Mark = PacketCases.Trademark, Work = PacketCases.Copyright, Name = PacketCases.TradeName, Renewal = PacketCases.Renewal, Extension = PacketCases.Extension;
    private static readonly DateOnly Today = PacketCases.Today;

    public static IReadOnlyList<Case> All { get; } =
    [
        // the right
        Gap("patent-not-recordable", Mark, Right(Mark, _ => new(RightKind.Patent) { Number = "D900123" })),
        Gap("registration-number-missing", Mark, Right(Mark, r => r with { Number = " " })),
        Gap("not-registered", Mark, Right(Mark, r => r with { Number = null, Standing = RegistrationStanding.Pending })),
        Gap("register-not-stated", Mark, Right(Mark, r => r with { Register = null })),
        Gap("not-principal-register", Mark, Right(Mark, r => r with { Register = Register.Supplemental })),
        Gap("registration-cancelled", Mark, Right(Mark, r => r with { Standing = RegistrationStanding.Cancelled })),
        // grace to Saturday 21 Nov rolls to Monday the 23rd; grace to Friday 20 Nov is over
        Gap("registration-expired", Right(Mark, r => r with { ExpiresOn = new(2026, 5, 21) }), Right(Mark, r => r with { ExpiresOn = new(2026, 5, 20) })),
        Gap("registration-in-grace", Right(Mark, r => r with { ExpiresOn = Today }), Right(Mark, r => r with { ExpiresOn = Today.AddDays(-1) })),
        Gap("madrid-term-ended", Mark, Right(Mark, r => r with { Basis = FilingBasis.Madrid, ExpiresOn = Today.AddDays(-1) })),
        Gap("registration-expiry-unknown", Mark, Right(Mark, r => r with { ExpiresOn = null })),
        Gap("classes-missing", Mark, Right(Mark, r => r with { Classes = [] })),
        Gap("only-service-classes", Mark, Right(Mark, r => r with { Classes = [new("035", "Retail")] })),
        Gap("copyright-number-missing", Work, Right(Work, r => r with { Number = null })),
        Gap("copyright-expired", Work, Right(Work, r => r with { ExpiresOn = Today.AddDays(-1) })),
        Gap("ownership-ended", Right(Work, r => r with { OwnershipEndsOn = Today }), Right(Work, r => r with { OwnershipEndsOn = Today.AddDays(-1) })),
        Gap("title-missing", Work, Right(Work, r => r with { Title = "" })),
        Gap("first-use-missing", Name, Right(Name, r => r with { FirstUseOn = null })),
        Gap("trade-name-under-six-months", Right(Name, r => r with { FirstUseOn = new(2026, 5, 22) }), Right(Name, r => r with { FirstUseOn = new(2026, 5, 23) })),
        Gap("merchandise-missing", Name, Right(Name, r => r with { Merchandise = null })),
        Warn("pending-copyright-route", Work, PacketCases.Pending),
        Warn("trade-name-on-paper", Mark, Name),
        Warn("short-term-left", Mark, Right(Mark, r => r with { ExpiresOn = Today.AddYears(1) })),
        Warn("declaration-of-use-not-shown", Mark, Right(Mark, r => r with { Standing = RegistrationStanding.Registered })),
        Warn("madrid-two-clocks", Mark, Right(Mark, r => r with { Basis = FilingBasis.Madrid })),

        // the people
        Gap("owner-missing", Mark, Mark with { Owner = null }),
        Gap("owner-address-missing", Mark, Of(Mark, o => o with { Address = o.Address! with { Line1 = "" } })),
        Gap("owner-organisation-missing", Mark, Of(Mark, o => o with { OrganisedUnder = null })),
        Gap("owner-citizenship-missing", Of(Mark, o => o with { Kind = OwnerKind.Person, Citizenship = "China" }), Of(Mark, o => o with { Kind = OwnerKind.Person })),
        Gap("partners-missing", Of(Mark, o => o with { Kind = OwnerKind.Partnership, Partners = [new("Wu Jie", "China")] }), Of(Mark, o => o with { Kind = OwnerKind.Partnership })),
        Gap("partner-citizenship-missing", Of(Mark, o => o with { Kind = OwnerKind.Partnership, Partners = [new("Wu Jie", "China")] }),
            Of(Mark, o => o with { Kind = OwnerKind.Partnership, Partners = [new("Wu Jie", "China"), new("Li Na", null)] })),
        Gap("partner-name-missing", Mark, Of(Mark, o => o with { Kind = OwnerKind.Partnership, Partners = [new("", "China")] })),
        Gap("owner-mismatch", Mark, Of(Mark, o => o with { Name = "Shenzhen Lanyan Holdings Co., Ltd." })),
        Warn("owner-not-compared", Mark, Right(Mark, r => r with { OwnersOfRecord = [] })),
        Gap("contact-missing", Mark, Mark with { Contact = null }),
        Gap("contact-phone-missing", Mark, Mark with { Contact = PacketCases.Contact with { Phone = null } }),
        Gap("contact-email-missing", Mark, Mark with { Contact = PacketCases.Contact with { Email = "" } }),
        Gap("manufacture-missing", Mark, Mark with { PlacesOfManufacture = [] }),
        Gap("manufacture-country-missing", Mark, Mark with { PlacesOfManufacture = [new("Lanyan Works", "Dongguan", "")] }),
        Gap("licensee-name-missing", Mark, License(l => l with { Name = "" })),
        Gap("licensee-address-missing", Mark, License(l => l with { Address = null })),
        Gap("licensee-use-missing", Mark, License(l => l with { UseAuthorised = null })),
        Gap("licence-ended", License(l => l with { ValidTo = Today }), License(l => l with { ValidTo = Today.AddDays(-1) })),
        Gap("licence-dates-reversed", Mark, License(l => l with { ValidFrom = new(2028, 1, 1) })),
        Warn("licence-not-begun", License(l => l with { ValidFrom = Today }), License(l => l with { ValidFrom = Today.AddDays(1) })),
        Warn("licensee-not-foreign", Mark, License(l => l with { Address = l.Address! with { Country = "us" } })),
        Gap("related-company-name-missing", Mark, Relate(r => r with { Name = "" })),
        Warn("related-company-address-missing", Mark, Relate(r => r with { Address = null })),
        Gap("ownership-not-over-half", Relate(r => r with { OwnershipPercent = 50.1m }), Relate(r => r with { OwnershipPercent = 50 })),

        // the filing
        Gap("classes-to-record-missing", Mark, Mark with { ClassesToRecord = [] }),
        Warn("classes-not-chosen", Mark, Mark with { ClassesToRecord = null }),
        Gap("class-not-registered", Mark, Mark with { ClassesToRecord = ["009", "018"] }),
        Gap("class-is-service", Mark, Mark with { ClassesToRecord = ["009", "035"] }),
        Warn("goods-missing", Mark, Right(Mark, r => r with { Classes = [new("009"), new("025", "Hats")] })),
        Gap("lever-differences-missing", Mark, Mark with { GrayMarket = new(true, true, [" "]) }),
        Warn("lever-without-gray-market", Mark, Mark with { GrayMarket = Mark.GrayMarket with { Wanted = false } }),
        Warn("gray-market-with-affiliates", Mark, Mark with { GrayMarket = new(true, false, []) }),
        Warn("gray-market-not-for-works", Work, Work with { GrayMarket = new(true, false, []) }),
        Warn("injury-not-stated", Work, Work with { Injury = null }),
        Gap("performers-missing", PacketCases.Sound, PacketCases.Sound with { Performers = [] }),
        Warn("authors-missing", Work, Right(Work, r => r with { Authors = [] })),
        Gap("pending-proof-missing", PacketCases.Pending, Right(PacketCases.Pending with { Exhibits = [] }, r => r with { Number = null })),
        Warn("pending-proof-not-attached", PacketCases.Pending, PacketCases.Pending with { Exhibits = [] }),
        Gap("owner-statement-missing", Name, Name with { Statements = [.. Name.Statements.Skip(1)] }),
        Gap("independent-statements-missing", Name, Name with { Statements = [Name.Statements[0], Name.Statements[1], Name.Statements[1]] }),
        Gap("statement-empty", Name, Name with { Statements = [Name.Statements[0] with { Text = "" }, .. Name.Statements.Skip(1)] }),
        Gap("statement-not-independent", Name, Name with { Statements = [.. Name.Statements, new("Lanyan Holdings, Ltd", StatementBy.Independent, "I know it.")] }),
        Gap("image-missing", Mark, Mark with { Images = [] }),
        Warn("image-not-given", Mark, Name),
        Gap("image-unfit", Mark, Mark with { Images = [Mark.Images[0] with { Problem = FilingGaps.ImageUnfit("mark.jpg", "12 by 9 pixels") }] }),
        Warn("status-copy-not-attached", Mark, Mark with { Exhibits = [] }),
        Warn("transfer-not-attached", PacketCases.OwnerChange, PacketCases.OwnerChange with { Exhibits = [] }),
        Gap("exhibit-unreadable", Mark, Mark with { Exhibits = [Mark.Exhibits[0] with { Problem = PacketErrors.ExhibitUnreadable("status.pdf", "encrypted") }] }),
        Warn("exhibit-active-content", Mark, Mark with { Exhibits = [Mark.Exhibits[0] with { ActiveContent = ["JavaScript"] }] }),

        // renewals, extensions, changes
        Warn("recordation-number-unknown", Renewal, Renewal with { Recordation = Renewal.Recordation! with { Number = null } }),
        Gap("owner-differs-at-cbp", Renewal, Renewal with { Recordation = Renewal.Recordation! with { Owner = "Guangzhou Heron Trading Co., Ltd." } }),
        Gap("uspto-renewal-not-shown", Renewal, Right(Renewal, r => r with { RenewedOn = null, ExpiresOn = new(2026, 10, 4) })),
        Gap("owner-differs-at-cbp", Renewal with { Recordation = Renewal.Recordation! with { Owner = "SHENZHEN LANYAN TECHNOLOGY COMPANY LIMITED" } },
            Renewal with { Recordation = Renewal.Recordation! with { Owner = "Guangzhou Haiyan Trading Co., Ltd." } }),
        Gap("renewal-not-yet", Renewal, Right(Renewal with { Recordation = Renewal.Recordation! with { ExpiresOn = null } }, r => r with { RenewedOn = null, ExpiresOn = Today })),
        Gap("renewal-too-late", Ended(Today.AddDays(-90)), Ended(Today.AddDays(-93))),
        Gap("copyright-renewal-too-late", RecordedTo(new(2027, 2, 23)), RecordedTo(new(2027, 2, 22))),
        Warn("recordation-term-unknown", PacketCases.CopyrightRenewal, PacketCases.CopyrightRenewal with { Recordation = new("COP 07-00042", null, null) }),
        Warn("changes-not-stated", Renewal, Renewal with { Changes = null }),
        Warn("author-life-not-stated", PacketCases.CopyrightRenewal, Right(PacketCases.CopyrightRenewal, r => r with { AuthorAlive = null })),
        Warn("old-certificate-not-attached", Right(PacketCases.CopyrightRenewal, r => r with { PublishedYear = 1977 }), Right(PacketCases.CopyrightRenewal with { Exhibits = [] }, r => r with { PublishedYear = 1977 })),
        Gap("trade-name-not-renewed", Name, Name with { Transaction = TransactionKind.Renewal }),
        Gap("pending-copyright-not-renewed", PacketCases.Pending, PacketCases.Pending with { Transaction = TransactionKind.Renewal }),
        Gap("extension-not-for-this-right", Extension, Work with { Transaction = TransactionKind.Extension }),
        Gap("extension-reasons-missing", Extension, Extension with { Reasons = " " }),
        Gap("extension-too-early", Extension, Right(Extension with { Recordation = null }, r => r with { RegisteredOn = Today.AddYears(-10), ExpiresOn = Today })),
        Gap("extension-too-late", Extension, Right(Extension with { Recordation = null }, r => r with { ExpiresOn = new(2026, 8, 22) })),
        Warn("extension-not-needed", Extension, Right(Extension, r => r with { ExpiresOn = new(2036, 10, 4) })),
        Warn("time-limit-not-stated", PacketCases.OwnerChange, PacketCases.OwnerChange with { TimeLimit = null }),
        Warn("former-name-missing", PacketCases.NameChange, PacketCases.NameChange with { FormerName = null }),
        Gap("name-did-not-change", PacketCases.NameChange, PacketCases.NameChange with { FormerName = PacketCases.Owner.Name }),
        Warn("no-fee-found", PacketCases.NameChange, PacketCases.ContactChange),
    ];

    private static Case Gap(string code, PacketFacts without, PacketFacts with) => new(code, true, without, with);
    private static Case Warn(string code, PacketFacts without, PacketFacts with) => new(code, false, without, with);
    private static PacketFacts Right(PacketFacts facts, Func<RightFacts, RightFacts> change) => facts with { Right = change(facts.Right) };
    private static PacketFacts Of(PacketFacts facts, Func<Owner, Owner> change) => facts with { Owner = change(facts.Owner!) };
    private static PacketFacts License(Func<Licensee, Licensee> change) => Mark with { Licensees = [change(Mark.Licensees[0])] };
    private static PacketFacts Relate(Func<RelatedCompany, RelatedCompany> change) => Mark with { RelatedCompanies = [change(Mark.RelatedCompanies[0])] };
    private static PacketFacts Ended(DateOnly on) => Renewal with { Recordation = Renewal.Recordation! with { ExpiresOn = on } };
    private static PacketFacts RecordedTo(DateOnly on) => PacketCases.CopyrightRenewal with { Recordation = new("COP 07-00042", null, on) };
}
