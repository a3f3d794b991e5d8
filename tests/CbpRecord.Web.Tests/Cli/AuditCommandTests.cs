using CbpRecord.Application.Clients;
using CbpRecord.Domain.Clients;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Data;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Testing;
using Microsoft.EntityFrameworkCore;
using NUnit.Framework;

namespace CbpRecord.Web.Tests.Cli;

public sealed class AuditCommandTests
{
    [Test]
    public async Task The_trail_is_walked_from_the_command_line_and_the_first_bad_act_is_named()
    {
        await using var app = await TestApp.Start(Provider.Sqlite);
        foreach (var code in new[] { "ONE", "TWO", "THREE" })
            await app.As(Cast.Lin).Do(new AddClient(ClientId.New(), code, $"{code} Ltd.", null, Language.English));
        var whole = CaseFolder.Run("audit", "verify", "--data", app.Folder, "--json");
        var staff = CaseFolder.Run("audit", "verify", "--data", app.Folder, "--as", Cast.Lin.Email, "--json");
        await app.Look(async db =>
        {
            foreach (var off in AuditGuard.SqliteDown) await db.Database.ExecuteSqlRawAsync(off);
            return await db.Database.ExecuteSqlRawAsync("UPDATE \"Acts\" SET \"ActorName\" = 'x' WHERE \"Number\" = 2");
        });
        var broken = CaseFolder.Run("audit", "verify", "--data", app.Folder, "--json");
        var head = whole.Json.GetProperty("head").GetString()!;
        Assert.Multiple(() =>
        {
            Assert.That((whole.Code, whole.Json.GetProperty("acts").GetInt32(), head.Length), Is.EqualTo((0, 3, 64)));
            Assert.That((staff.Code, staff.Json.GetProperty("errors")[0].GetProperty("code").GetString()), Is.EqualTo((1, "may-not")));
            Assert.That((broken.Code, broken.Json.GetProperty("firstBad").GetInt32(), broken.Json.GetProperty("errors")[0].GetProperty("code").GetString()), Is.EqualTo((1, 2, "trail-act-altered")));
            Assert.That(broken.Talk, Does.Contain("Act 2 is not what was written"));
        });
    }
}
