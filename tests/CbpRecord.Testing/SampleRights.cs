using CbpRecord.Application.Rights;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Demo;

namespace CbpRecord.Testing;

/// <summary>Arranges through commands, so that no test holds a state the program cannot reach. Numbers are ones the USPTO has not reached.</summary>
public static class SampleRights
{
    /// <summary>Registered on 22 November 2016 for goods and services of Bright's; expired on a Sunday, the 22nd of November 2026.</summary>
    public static TrademarkValues Brightwave { get; } = new()
    {
        Mark = "BRIGHTWAVE", Number = "9,000,001", SerialNumber = "99/000,001", RegisteredOn = new(2016, 11, 22),
        Classes = [new() { Number = "IC 009", Goods = "Loudspeakers; headphones" }, new() { Number = "35", Goods = "Retail store services featuring loudspeakers" }],
        Owners = [new() { Name = "Shenzhen Brightwave Electronics Co., Ltd.", Country = "CN", EntityType = "limited company", OrganisedUnder = "CN" }],
    };

    /// <summary>A mark of today: registered in 2021 for four classes, three of goods.</summary>
    public static TrademarkValues Fourfold { get; } = Brightwave with
    {
        Mark = "FOURFOLD", Number = "9,000,004", SerialNumber = "99/000,004", RegisteredOn = new(2021, 8, 31),
        Classes = [new() { Number = "9", Goods = "Cases for telephones" }, new() { Number = "14", Goods = "Watches" }, new() { Number = "25", Goods = "Scarves" }, new() { Number = "35", Goods = "Online retail store services" }],
    };

    public static async Task<RightId> Mark(TestApp app, TrademarkValues? values = null, ClientId? client = null, bool unassigned = false)
    {
        var id = RightId.New();
        await app.As(Cast.Lin).Do(new AddTrademark(id, unassigned ? null : client ?? Cast.Bright, values ?? Fourfold));
        return id;
    }

    public static async Task<RightId> Work(TestApp app, CopyrightValues values, ClientId? client = null)
    {
        var id = RightId.New();
        await app.As(Cast.Lin).Do(new AddCopyright(id, client ?? Cast.Bright, values));
        return id;
    }

    public static CopyrightValues LanternSong { get; } = new()
    {
        Title = "Lantern Song", TitleForeign = "灯笼曲", Number = "VA 2-999-001", RegisteredOn = new(2020, 2, 29), CreatedYear = 2019, PublishedYear = 2019, WorkForHire = true,
        Authors = [new() { Name = "Ningbo Harbor Home Textile Co., Ltd." }], Owners = [new() { Name = "Ningbo Harbor Home Textile Co., Ltd.", Country = "CN" }],
    };
}
