using CbpRecord.Application.Clients;
using CbpRecord.Domain.Clients;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Data;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using Microsoft.EntityFrameworkCore;
using NUnit.Framework;

namespace CbpRecord.Application.Tests.Audit;

/// <summary>The database itself refuses to change or delete what the trail holds.</summary>
[OnBothDatabases]
public sealed class GuardTests(Provider provider)
{
    private static readonly string[] Attempts =
    [
        "UPDATE \"Acts\" SET \"ActorName\" = 'x'", "DELETE FROM \"Acts\"", "UPDATE \"Changes\" SET \"New\" = 'x'", "DELETE FROM \"Changes\" WHERE \"Line\" = 1",
    ];

    [TestCaseSource(nameof(Attempts))]
    public async Task A_fresh_database_refuses(string attempt)
    {
        await using var app = await TestApp.Start(provider);
        await app.As(Cast.Lin).Do(new AddClient(ClientId.New(), "DAWN", "Dawn Lamps Ltd.", null, Language.English));
        Assert.That(() => app.Look(db => db.Database.ExecuteSqlRawAsync(attempt)), Throws.Exception.With.Message.Contains(AuditGuard.Refusal));
    }
}
