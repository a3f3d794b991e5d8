using System.Collections.Concurrent;
using System.Text;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Web.Html;
using CbpRecord.Web.Tests.Harness;
using CbpRecord.Web.Tests.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using NUnit.Framework;

namespace CbpRecord.Web.Tests;

/// <summary>What leaves the process for a collector: which request, how long, how it ended, and nothing that anybody typed.</summary>
public sealed class TracesTests
{
    [Test]
    public async Task A_collector_is_told_of_each_request_and_of_no_value()
    {
        var told = new ConcurrentDictionary<string, string>();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var collector = builder.Build();
        collector.MapPost("/v1/{signal}", async (string signal, HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            told.AddOrUpdate(signal, _ => Encoding.UTF8.GetString(body.ToArray()), (_, before) => before + Encoding.UTF8.GetString(body.ToArray()));
        });
        await collector.StartAsync();
        await using (var app = await WebApp.Start(settings: new Dictionary<string, string> { ["Telemetry:Otlp"] = collector.Urls.First() }))
        {
            await CaseSamples.Open(app);
            var lin = await app.As(Cast.Lin);
            await lin.Get(Links.Rights);
            await lin.Get(Links.SearchFor("BRIGHTWAVE"));
        }
        // The site says the last of it while it stops.
        Assert.That(() => told.GetValueOrDefault("traces", ""), Does.Contain("ListRights").And.Contain("SignIn").And.Contain("cbprecord").After(15).Seconds.PollEvery(100).MilliSeconds);
        Assert.That(() => told.GetValueOrDefault("metrics", ""), Does.Contain("cbprecord.request.duration").After(15).Seconds.PollEvery(100).MilliSeconds);
        foreach (var value in new[] { "BRIGHTWAVE", "Brightwave", Cast.Lin.Email, Cast.Lin.Name, Cast.Password })
            Assert.That(string.Concat(told.Values), Does.Not.Contain(value));
    }
}
