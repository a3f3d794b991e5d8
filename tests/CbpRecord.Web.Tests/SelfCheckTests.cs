using CbpRecord.Infrastructure;
using CbpRecord.Web.Tests.Harness;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace CbpRecord.Web.Tests;

public sealed class SelfCheckTests
{
    [Test]
    public async Task A_connection_without_its_promises_is_named_promise_by_promise()
    {
        await using var bare = new SqliteConnection("Data Source=:memory:;Foreign Keys=False");
        await bare.OpenAsync();
        await using (var lower = bare.CreateCommand())
        {
            lower.CommandText = "PRAGMA synchronous=NORMAL; PRAGMA busy_timeout=0";
            await lower.ExecuteNonQueryAsync();
        }
        var troubles = await SelfCheck.OfSqlite(bare, CancellationToken.None);
        Assert.That(string.Join('\n', troubles), Does.Contain("journal_mode is memory").And.Contain("synchronous is 1").And.Contain("foreign_keys is 0").And.Contain("busy_timeout is 0"));
    }

    [Test]
    public async Task The_site_keeps_them_all()
    {
        await using var app = await WebApp.Start();
        await using var scope = app.Services.CreateAsyncScope();
        Assert.That(await scope.ServiceProvider.GetRequiredService<SelfCheck>().Troubles(), Is.Empty);
    }
}
