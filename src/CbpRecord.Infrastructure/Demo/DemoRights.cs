using CbpRecord.Application.Rights;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;

namespace CbpRecord.Infrastructure.Demo;

/// <summary>The rights of the demo: invented, with numbers the USPTO has not reached, and with the days that are easy to get wrong.</summary>
internal static class DemoRights
{
    public static RightId Brightwave { get; } = Cast.Right(1);
    public static RightId Lumenfox { get; } = Cast.Right(2);
    public static RightId Harborloom { get; } = Cast.Right(3);
    public static RightId Fourfold { get; } = Cast.Right(4);
    public static RightId Suncrest { get; } = Cast.Right(5);

    public static readonly OwnerValues Bright = new()
    {
        Name = "Shenzhen Brightwave Electronics Co., Ltd.", Country = "CN", Address = "88 Lantern Road, Building 3\nShenzhen 518000", EntityType = "limited company", OrganisedUnder = "CN",
    };

    public static readonly OwnerValues Harbor = new()
    {
        Name = "Ningbo Harbor Home Textile Co., Ltd.", Country = "CN", Address = "6 Old Pier Street\nNingbo 315000", EntityType = "limited company", OrganisedUnder = "CN",
    };

    public static IEnumerable<AddTrademark> Marks =>
    [
        // The term ended on a Sunday: the last day to renew without a surcharge is the Monday after, then the grace runs.
        new(Brightwave, Cast.Bright, Mark("BRIGHTWAVE", 1, new(2016, 11, 22), Bright, ("009", "Loudspeakers; headphones"), ("035", "Retail store services featuring loudspeakers"))),
        // Registered on a leap day: ten years later there is none.
        new(Lumenfox, Cast.Bright, Mark("LUMENFOX", 2, new(2008, 2, 29), Bright, ("011", "Desk lamps; electric lanterns")) with { MarkForeign = "明狐", RenewedOn = new(2018, 2, 28) }),
        // Registered on a federal holiday: every sixth and tenth year falls on one.
        new(Harborloom, Cast.Harbor, Mark("HARBORLOOM", 3, new(2018, 12, 25), Harbor, ("024", "Bed linen; table linen"))),
        // The last day of a month that a half-year later is shorter; three classes of goods and one of services.
        new(Fourfold, Cast.Bright, Mark("FOURFOLD", 4, new(2021, 8, 31), Bright, ("009", "Cases for telephones"), ("014", "Watches"), ("025", "Scarves"), ("035", "Online retail store services"))),
        // By extension of an international registration: the declarations follow the U.S. date, the renewal the international one.
        new(Suncrest, Cast.Harbor, Mark("SUNCREST", 5, new(2018, 9, 25), Harbor, ("020", "Cushions; pillows")) with
        {
            Basis = FilingBasis.Madrid, InternationalNumber = "9000005", InternationalRegisteredOn = new(2017, 4, 18),
        }),
        // CBP takes marks of the Principal Register only.
        new(Cast.Right(6), Cast.Harbor, Mark("THE SOFT TOWEL SHOP", 6, new(2022, 5, 10), Harbor, ("024", "Towels of textile")) with { Register = Register.Supplemental }),
    ];

    public static IEnumerable<AddCopyright> Works =>
    [
        new(Cast.Right(7), Cast.Harbor, new()
        {
            Title = "Lantern Festival Pattern", TitleForeign = "灯会纹样", Number = "VA 2-999-001", RegisteredOn = new(2020, 2, 29), CreatedYear = 2019, PublishedYear = 2019, WorkForHire = true,
            Authors = [new() { Name = Harbor.Name }], Owners = [Harbor],
        }),
        new(Cast.Right(8), Cast.Bright, new()
        {
            Title = "Fox Lamp Figure", TitleForeign = "狐灯造型", Pending = true, Number = "1-9999000002", AppliedOn = new(2026, 10, 5), CreatedYear = 2026, WorkForHire = true,
            Authors = [new() { Name = Bright.Name }], Owners = [Bright],
        }),
    ];

    /// <summary>In use for more than six months on 2 August 2026.</summary>
    public static AddTradeName Name => new(Cast.Right(9), Cast.Bright, new()
    {
        Name = "MINGBO", NameForeign = "明波", FirstUseOn = new(2026, 2, 1), Merchandise = "Loudspeakers and headphones", Owners = [Bright],
    });

    /// <summary>Shown as not recordable, with the route that is open instead.</summary>
    public static AddPatent Design => new(Cast.Right(10), Cast.Bright, new()
    {
        Title = "Fox-shaped lamp", Number = "D9,000,010", Design = true, GrantedOn = new(2023, 6, 6), ExpiresOn = new(2038, 6, 6), Owners = [Bright],
    });

    /// <summary>A mark of one class, for a story that needs a right of its own.</summary>
    public static AddTrademark Further(int number, string mark, string? foreign, ClientId client, DateOnly registeredOn, DateOnly? renewedOn) =>
        new(Cast.Right(number), client, Mark(mark, number, registeredOn, client == Cast.Bright ? Bright : Harbor, (ClassOf(client), client == Cast.Bright ? "Loudspeakers; lamps with loudspeakers" : "Bed linen; towels of textile"))
            with { MarkForeign = foreign, RenewedOn = renewedOn });

    public static string ClassOf(ClientId client) => client == Cast.Bright ? "009" : "024";

    private static TrademarkValues Mark(string mark, int number, DateOnly registeredOn, OwnerValues owner, params (string Number, string Goods)[] classes) => new()
    {
        Mark = mark, Number = $"9,000,{number:000}", SerialNumber = $"99/000,{number:000}", RegisteredOn = registeredOn, Owners = [owner],
        Classes = [.. classes.Select(c => new ClassValues { Number = c.Number, Goods = c.Goods })],
    };
}
