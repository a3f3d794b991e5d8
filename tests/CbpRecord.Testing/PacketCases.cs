using CbpRecord.Domain.Packets;
using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;

namespace CbpRecord.Testing;

/// <summary>Complete cases, each without a gap on <see cref="Today"/>; every company and mark is invented.</summary>
public static class PacketCases
{
    public static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly Address Shenzhen = new("88 Keyuan Road", "Building 3", "Shenzhen", "Guangdong", "518057", "CN");
    private static readonly Address Hanoi = new("12 Pho Hue", null, "Hanoi", null, "100000", "VN");

    public static Owner Owner { get; } = new(OwnerKind.Company, "Shenzhen Lanyan Technology Co., Ltd.", "深圳市蓝雁科技有限公司", Shenzhen, null, "China", []);
    public static Contact Contact { get; } = new("Lin Meihua", "Hale & Moreno LLP", "+1 202 555 0143", "lin@halemoreno.example", null);

    public static RightFacts Mark { get; } = new(RightKind.Trademark)
    {
        Number = "6012345", SerialNumber = "88123456", Title = "LANYAN", Register = Register.Principal, Basis = FilingBasis.Use,
        Standing = RegistrationStanding.Maintained, StatusText = "SECTION 8 & 15-ACCEPTED", RegisteredOn = new(2020, 3, 17), ExpiresOn = new(2030, 3, 17),
        Classes = [new("009", "Headphones; loudspeakers"), new("025", "Clothing, namely, shirts and hats"), new("035", "Online retail store services")],
        OwnersOfRecord = [new("SHENZHEN LANYAN TECHNOLOGY CO., LTD.", "CN")],
    };

    public static PacketFacts Trademark { get; } = new(Mark, TransactionKind.New)
    {
        ClassesToRecord = ["009", "025"], Owner = Owner, Contact = Contact,
        PlacesOfManufacture = [new("Lanyan Works", "Dongguan", "CN")],
        Licensees = [new("Viet Am Thanh JSC", Hanoi, "Manufacture of headphones", new(2025, 1, 1), new(2027, 12, 31))],
        RelatedCompanies = [new("Lanyan Holdings Ltd.", Shenzhen, Relation.CommonOwnership, true, 80)],
        GrayMarket = new(true, true, ["The charger has a plug for mains of 110 V; the Chinese one has not."]),
        Images = [new("mark.jpg", "The mark on packaging", new DocumentId(new string('a', 64)), 800, 600, 90_000)],
        Exhibits = [new("Certified status copy", "status.pdf", new DocumentId(new string('b', 64)), 2, 40_000, [])],
    };

    public static PacketFacts Copyright { get; } = Trademark with
    {
        Right = new(RightKind.Copyright) { Number = "VA 2-345-678", Title = "Blue Goose in Flight", Authors = ["Zhao Qing"], RegisteredOn = new(2024, 5, 6), CreatedYear = 2023, PublishedYear = 2024 },
        ClassesToRecord = null, RelatedCompanies = [], GrayMarket = GrayMarket.NotWanted, Injury = "Copies of the figure are sold online at half the price.",
    };

    public static PacketFacts Sound { get; } = Copyright with
    {
        Right = Copyright.Right with { Number = "SR 987-654", Title = "Songs of the River" }, Performers = ["The Pearl River Trio"],
    };

    public static PacketFacts Pending { get; } = Copyright with
    {
        Right = new(RightKind.PendingCopyright) { Number = "1-12345678901", Title = "Goose Lamp", Authors = ["Zhao Qing"] },
    };

    public static PacketFacts TradeName { get; } = Trademark with
    {
        Right = new(RightKind.TradeName) { Title = "LANYAN AUDIO", FirstUseOn = new(2025, 1, 2), Merchandise = "Headphones and loudspeakers" },
        ClassesToRecord = null, Images = [], PlacesOfManufacture = [], Statements =
        [
            new("Wang Lei", StatementBy.Owner, "The name has been used for at least six months …"),
            new("Maria Duarte", StatementBy.Independent, "I have known the name since 2025 …"), new("Tom Becker", StatementBy.Independent, "I have bought under the name since 2025 …"),
        ],
    };

    private static RightFacts Renewed { get; } = Mark with
    {
        RegisteredOn = new(2016, 10, 4), RenewedOn = new(2026, 10, 4), ExpiresOn = new(2036, 10, 4), StatusText = "REGISTERED AND RENEWED",
    };

    private static RecordedBefore Recorded { get; } = new("TMK 17-00123", new(2017, 2, 1), new(2026, 10, 4));

    public static PacketFacts Renewal { get; } = Trademark with { Right = Renewed, Transaction = TransactionKind.Renewal, Recordation = Recorded, Changes = [] };

    public static PacketFacts Extension { get; } = Renewal with
    {
        Right = Renewed with { RenewedOn = null, ExpiresOn = new(2026, 10, 4) }, Transaction = TransactionKind.Extension,
        Reasons = "The renewal was filed at the USPTO on 2 Oct 2026 and is not yet examined.",
    };

    public static PacketFacts CopyrightRenewal { get; } = Copyright with
    {
        Right = Copyright.Right with { AuthorAlive = true }, Transaction = TransactionKind.Renewal, Changes = [],
        Recordation = new("COP 07-00042", new(2007, 4, 2), new(2027, 4, 2)),
    };

    public static PacketFacts OwnerChange { get; } = Trademark with
    {
        Transaction = TransactionKind.OwnerChange, Recordation = new("TMK 21-00456", new(2021, 2, 1), new(2030, 3, 17)),
        FormerName = "Guangzhou Haiyan Trading Co., Ltd.", TimeLimit = "None",
    };

    public static PacketFacts NameChange { get; } = OwnerChange with { Transaction = TransactionKind.NameChange, FormerName = "Shenzhen Lanyan Electronics Co., Ltd.", TimeLimit = null };
    public static PacketFacts ContactChange { get; } = OwnerChange with { Transaction = TransactionKind.ContactChange, FormerName = null };

    public static IReadOnlyDictionary<string, PacketFacts> Complete { get; } = new Dictionary<string, PacketFacts>
    {
        [nameof(Trademark)] = Trademark, [nameof(Copyright)] = Copyright, [nameof(Sound)] = Sound, [nameof(Pending)] = Pending, [nameof(TradeName)] = TradeName,
        [nameof(Renewal)] = Renewal, [nameof(Extension)] = Extension, [nameof(CopyrightRenewal)] = CopyrightRenewal, [nameof(OwnerChange)] = OwnerChange,
        [nameof(NameChange)] = NameChange, [nameof(ContactChange)] = ContactChange,
    };
}
