using System.Reflection;
using CbpRecord.Application.Access;
using CbpRecord.Application.Audit;
using CbpRecord.Application.Pipeline;
using CbpRecord.Domain.Shared;
using CbpRecord.Testing;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace CbpRecord.Application.Tests.Pipeline;

/// <summary>The container leaves out, silently, what does not fit. So what must be there is counted here.</summary>
public sealed class PipelineTests
{
    private TestApp app = default!;

    [OneTimeSetUp]
    public async Task Open() => app = await TestApp.Start(Provider.Sqlite);

    [OneTimeTearDown]
    public async Task Close() => await app.DisposeAsync();

    [Test]
    public void Every_request_answers_a_result() =>
        Assert.That(Requests.All.Where(r => Requests.AnswerOf(r) is { } a && a != typeof(Result) && !(a.IsGenericType && a.GetGenericTypeDefinition() == typeof(Result<>))), Is.Empty);

    [Test]
    public void Every_request_asks_for_one_permission() =>
        Assert.That(Requests.All.Where(r => r.GetCustomAttributes<RequiresAttribute>(inherit: false).Count() != 1), Is.Empty);

    [Test]
    public void Every_request_is_a_command_or_a_query() =>
        Assert.That(Requests.All.Where(r => !r.GetInterfaces().Any(i => i == typeof(ICommand) || i == typeof(IChore)
            || i.IsGenericType && (i.GetGenericTypeDefinition() == typeof(ICommand<>) || i.GetGenericTypeDefinition() == typeof(IQuery<>)))), Is.Empty);

    [Test]
    public void There_are_as_many_requests_as_there_should_be() => Assert.That(Requests.All, Has.Count.GreaterThan(60), "the scan finds them");

    [TestCaseSource(typeof(Requests), nameof(Requests.All))]
    public void A_request_passes_all_five_behaviours_in_order_and_has_one_handler(Type request)
    {
        using var scope = app.Services.CreateScope();
        var answer = Requests.AnswerOf(request)!;
        var behaviours = scope.ServiceProvider.GetServices(typeof(IPipelineBehavior<,>).MakeGenericType(request, answer)).Select(b => b!.GetType().GetGenericTypeDefinition());
        Assert.That(behaviours, Is.EqualTo(new[] { typeof(AuditBehavior<,>), typeof(TimingBehavior<,>), typeof(AuthorizationBehavior<,>), typeof(ValidationBehavior<,>), typeof(ClashBehavior<,>) }));
        Assert.That(scope.ServiceProvider.GetServices(typeof(IRequestHandler<,>).MakeGenericType(request, answer)).Count(), Is.EqualTo(1));
    }

    /// <summary>Commands with text or a date that a person must give: typed by people, so said to be well-formed or not at the field.</summary>
    private static IEnumerable<Type> Raw => Requests.All.Where(r => r.IsAssignableTo(typeof(IActed)) && r.GetConstructors()[0].GetParameters()
        .Any(p => !p.HasDefaultValue && (p.ParameterType == typeof(DateOnly?) || p.ParameterType == typeof(string) && new NullabilityInfoContext().Create(p).WriteState == NullabilityState.Nullable)));

    /// <summary>Raw input whose shape is judged where its meaning is, with the reason.</summary>
    private static readonly Dictionary<string, string> Judged = new()
    {
        ["UndoImport"] = "the reason may be left out", ["RetitleExhibit"] = "the title is the domain's own error", ["AttachExhibit"] = "the title may be left out: the file's name stands in",
        ["EnterReading"] = "a year or a day, as the document states it: the reading knows which", ["CaptionImage"] = "a caption may be empty",
    };

    [TestCaseSource(nameof(Raw))]
    public void Raw_input_has_a_validator(Type request)
    {
        if (Judged.ContainsKey(request.Name)) return;
        using var scope = app.Services.CreateScope();
        Assert.That(scope.ServiceProvider.GetServices(typeof(IValidator<>).MakeGenericType(request)), Is.Not.Empty);
    }

    [Test]
    public void The_projections_of_every_row_are_whole()
    {
        using var scope = app.Services.CreateScope();
        scope.ServiceProvider.GetRequiredService<AutoMapper.IConfigurationProvider>().AssertConfigurationIsValid();
        Assert.That(typeof(Composition).Assembly.GetTypes().Count(t => t.IsSubclassOf(typeof(AutoMapper.Profile))), Is.GreaterThan(3));
    }
}
