using System.Globalization;
using System.Net;
using CbpRecord.Domain.Shared;
using CbpRecord.Infrastructure.Demo;
using CbpRecord.Web.Html;
using CbpRecord.Web.Tests.Harness;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using NUnit.Framework;

namespace CbpRecord.Web.Tests.Html;

public sealed class FormTests
{
    [Test]
    public void An_ambiguous_date_is_refused_until_its_meaning_is_chosen()
    {
        Assert.That(Bind(("On", "3/4/2026")), Is.EqualTo(((DateOnly?)null, "date-ambiguous")));
        Assert.That(Bind(("On", "3/4/2026"), ("On.asked", "3/4/2026"), ("On.choice", "2026-04-03")), Is.EqualTo(((DateOnly?)new DateOnly(2026, 4, 3), (string?)null)));
    }

    [TestCase("5/6/2026", "3/4/2026", "2026-04-03", Description = "the text was changed after it was asked about")]
    [TestCase("3/4/2026", "3/4/2026", "2026-12-25", Description = "an answer that was not offered")]
    public void A_choice_counts_only_for_the_text_and_readings_it_was_offered_for(string text, string asked, string choice) =>
        Assert.That(Bind(("On", text), ("On.asked", asked), ("On.choice", choice)), Is.EqualTo(((DateOnly?)null, "date-ambiguous")));

    [TestCase("soon", "date-unreadable")]
    [TestCase("31 Feb 2026", "date-no-such-day")]
    [TestCase("", null)]
    public void What_cannot_be_read_is_an_error_and_nothing_typed_is_none(string text, string? code) =>
        Assert.That(Bind(("On", text)), Is.EqualTo(((DateOnly?)null, code)));

    [Test]
    public async Task A_form_with_an_unreadable_value_is_shown_again_with_what_was_typed_and_changes_nothing()
    {
        await using var app = await WebApp.Start();
        var lin = await app.As(Cast.Lin);
        var page = await lin.Get(Links.EditClient(Cast.Bright));
        var token = page.Document.QuerySelector("main [name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var again = await lin.Send(HttpMethod.Post, new Uri(app.Home, Links.EditClient(Cast.Bright)), new FormUrlEncodedContent(
            [new("Input.Version", "twelve"), new("Input.Name", "Typed Name"), new("__RequestVerificationToken", token)]));
        Assert.Multiple(() =>
        {
            Assert.That(again.Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
            Assert.That(again.Field("Name"), Is.EqualTo("Typed Name"));
            Assert.That(again.Errors, Does.Contain("“twelve” could not be read here."));
        });
        Assert.That((await lin.Get(Links.Client(Cast.Bright))).Heading, Is.EqualTo("Shenzhen Brightwave Electronics Co., Ltd."));
    }

    [Test]
    public async Task What_a_date_field_understood_is_said_in_the_readers_language()
    {
        await using var app = await WebApp.Start();
        var said = await (await app.As(Cast.Lin)).In("zh-Hans").Get("/dates/understood?text=Dec+2%2C+2026");
        Assert.That(said.Html, Does.Contain("2026年12月2日"));
        var asked = await (await app.As(Cast.Lin)).Get("/dates/understood?text=3%2F4%2F2026");
        Assert.That(asked.Html, Does.Contain("2026-03-04").And.Contain("2026-04-03"));
    }

    private static (DateOnly? Day, string? Code) Bind(params (string Key, string Value)[] typed)
    {
        var http = new DefaultHttpContext();
        var context = new DefaultModelBindingContext
        {
            ActionContext = new ActionContext { HttpContext = http },
            ModelMetadata = new EmptyModelMetadataProvider().GetMetadataForType(typeof(DateOnly?)),
            ModelName = "On",
            ModelState = new ModelStateDictionary(),
            ValueProvider = new FormValueProvider(BindingSource.Form, new FormCollection(typed.ToDictionary(t => t.Key, t => new Microsoft.Extensions.Primitives.StringValues(t.Value))), CultureInfo.InvariantCulture),
        };
        new DateBinder().BindModelAsync(context).GetAwaiter().GetResult();
        return (context.Result.IsModelSet ? (DateOnly?)context.Result.Model : null, Refusals.Of(http).FirstOrDefault()?.Error.Code);
    }
}
