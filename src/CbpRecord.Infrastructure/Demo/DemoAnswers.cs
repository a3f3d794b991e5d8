using CbpRecord.Application.Recordations.Sections;
using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Shared;

namespace CbpRecord.Infrastructure.Demo;

/// <summary>What the demo's people say in their applications. Companies, places and numbers are invented.</summary>
internal static class DemoAnswers
{
    public static ContactInput Contact { get; } = new() { Name = Cast.Lin.Name, Firm = "Firm LLP", Phone = "+1 202 555 0143", Email = Cast.Lin.Email };

    private static readonly OwnerInput Bright = new()
    {
        Kind = OwnerKind.Company, Name = DemoRights.Bright.Name, NameChinese = "深圳市明波电子有限公司", OrganisedUnder = "China",
        Address = new() { Line1 = "88 Lantern Road, Building 3", City = "Shenzhen", PostalCode = "518000", Country = "CN" },
    };

    private static readonly OwnerInput Harbor = new()
    {
        Kind = OwnerKind.Company, Name = DemoRights.Harbor.Name, NameChinese = "宁波海湾家纺有限公司", OrganisedUnder = "China",
        Address = new() { Line1 = "6 Old Pier Street", City = "Ningbo", PostalCode = "315000", Country = "CN" },
    };

    public static OwnerInput OwnerOf(ClientId client) => client == Cast.Bright ? Bright : Harbor;

    /// <summary>Owner and contact, as every filing asks for.</summary>
    public static IReadOnlyList<SectionInput> Parties(ClientId client) => [OwnerOf(client), Contact];

    /// <summary>The rest of an application for a mark, or of its renewal.</summary>
    public static IReadOnlyList<SectionInput> Of(ClientId client, bool later = false) =>
    [
        .. Parties(client), Made(client),
        new LicenseesInput
        {
            Rows = [new() { Name = "Lakeside Import GmbH", Address = new() { Line1 = "Uferweg 12", City = "Hamburg", Country = "DE" }, UseAuthorised = "Distribution in Europe", ValidFrom = new(2024, 1, 1) }],
        },
        new RelatedCompaniesInput(),
        .. later ? (IReadOnlyList<SectionInput>)[] : [new GrayMarketInput()],
    ];

    public static ManufactureInput Made(ClientId client) => new()
    {
        Rows = [client == Cast.Bright ? new() { Name = "Brightwave Works", City = "Dongguan", Country = "CN" } : new() { Name = "Harbor Mill No. 2", City = "Ningbo", Country = "CN" }],
    };
}
