using CbpRecord.Application.Packets;
using CbpRecord.Application.Recordations;
using CbpRecord.Application.Recordations.Sections;
using CbpRecord.Domain.Recordations;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using Microsoft.EntityFrameworkCore;

namespace CbpRecord.Application.Tests;

/// <summary>What is already there when a test begins. Every company and mark is invented.</summary>
internal static class Given
{
    public const string Owner = "Shenzhen Brightwave Electronics Co., Ltd.";
    private static readonly Provenance Typed = new("form", null, new DateOnly(2026, 11, 23));
    private static int serial = 97_000_000;

    /// <summary>A mark of Bright, registered for two classes of goods and one of services, sections 8 and 15 accepted.</summary>
    public static TrademarkRecord Mark { get; } = new()
    {
        Mark = "BRIGHTWAVE", Number = "97012345", NumberPrinted = "97,012,345", Register = Register.Principal, Basis = FilingBasis.Use, StatusCode = "702",
        StatusText = "SECTION 8 & 15-ACCEPTED AND ACKNOWLEDGED", RegisteredOn = new(2020, 3, 17), ExpiresOn = new(2030, 3, 17),
        Classes = [new("009", "Headphones; loudspeakers"), new("025", "Shirts and hats"), new("035", "Online retail store services")],
        Owners = [new(Owner, "CN", "88 Keyuan Road, Building 3, Shenzhen, 518057", "LIMITED COMPANY", "China")],
    };

    public static Task<RightId> Trademark(this TestApp app, Func<TrademarkRecord, TrademarkRecord>? with = null, ClientId? client = null)
    {
        var number = Interlocked.Increment(ref serial);
        var record = Mark with { Number = $"{number}", NumberPrinted = $"{number:#,0}" };
        return app.Keep(Domain.Rights.Trademark.Add(RightId.New(), with?.Invoke(record) ?? record, Typed), client);
    }

    public static async Task<RightId> Keep(this TestApp app, Right right, ClientId? client = null)
    {
        right.AssignTo(client ?? Cast.Bright);
        await app.Look(async db =>
        {
            db.Rights.Add(right);
            return await db.SaveChangesAsync();
        });
        return right.Id;
    }

    public static async Task<CaseId> Open(this TestApp app, RightId right)
    {
        var id = CaseId.New();
        await app.As(Cast.Lin).Do(new OpenRecordation(id, right));
        return id;
    }

    public static async Task<long> Version(this TestApp app, CaseId id) => await app.Look(db => db.Cases.Where(c => c.Id == id).Select(c => c.Version).SingleAsync());

    public static async Task Save(this TestApp app, CaseId id, SectionInput input) => await app.As(Cast.Lin).Do(new SaveSection(id, await app.Version(id), input));

    public static AddressInput Shenzhen => new() { Line1 = "88 Keyuan Road", Line2 = "Building 3", City = "Shenzhen", PostalCode = "518057", Country = "CN" };

    public static OwnerInput OwnerOf(string name = Owner) => new() { Kind = OwnerKind.Company, Name = name, NameChinese = "深圳市明波电子有限公司", Address = Shenzhen, OrganisedUnder = "China" };

    /// <summary>A case of a mark without a gap: every required section answered, one image, one exhibit.</summary>
    public static async Task<CaseId> FilledCase(this TestApp app, RightId? right = null)
    {
        var id = await app.Open(right ?? await app.Trademark());
        await app.Fill(id);
        await app.As(Cast.Lin).Do(new AddImage(id, Picture(), "The mark on packaging"));
        await app.As(Cast.Lin).Do(new AttachExhibit(id, "Certified status copy", Paper()));
        return id;
    }

    public static async Task Fill(this TestApp app, CaseId id)
    {
        await app.Save(id, new ClassesInput { Classes = ["009", "025"] });
        await app.Save(id, OwnerOf());
        await app.Save(id, new ContactInput { Name = "Lin Yue", Firm = "Firm LLP", Phone = "+1 202 555 0143", Email = "lin@firm.example" });
        await app.Save(id, new ManufactureInput { Rows = [new() { Name = "Brightwave Works", City = "Dongguan", Country = "CN" }] });
        await app.Save(id, new LicenseesInput());
        await app.Save(id, new RelatedCompaniesInput());
        await app.Save(id, new GrayMarketInput());
    }

    public static Upload Picture(string name = "mark.png", byte seed = 0) => new(name, new MemoryStream(Samples.Png(seed: seed)));
    public static Upload Paper(string name = "status.pdf", string line = "Certified status copy") => new(name, new MemoryStream(Samples.Pdf(line)));

    /// <summary>Checked and filed on that day.</summary>
    public static async Task<CaseId> FiledCase(this TestApp app, DateOnly? on = null, RightId? right = null)
    {
        var id = await app.FilledCase(right);
        await app.As(Cast.Lin).Do(new ConfirmAnswers(id, await app.Version(id)));
        await app.As(Cast.Lin).Do(new FileRecordation(id, await app.Version(id), on ?? app.Today, "ER-2026-0001", "380", "card"));
        return id;
    }

    public static async Task<CaseId> RecordedCase(this TestApp app, DateOnly? on = null, RightId? right = null)
    {
        var id = await app.FiledCase(on, right);
        await app.As(Cast.Lin).Do(new RecordApproval(id, await app.Version(id), "TMK 26-00123", on ?? app.Today));
        return id;
    }

    public static async Task<T> Case<T>(this TestApp app, CaseId id) where T : CbpCase => (T)await app.Look(db => db.Cases.Include(c => c.Right).SingleAsync(c => c.Id == id));

    /// <summary>The codes of a refusal, space-separated; empty when it was done.</summary>
    public static string Codes<T>(this Result<T> result) => ((Result)result).Codes();
    public static string Codes(this Result result) => string.Join(' ', result.Errors.Select(e => e.Code));
}
