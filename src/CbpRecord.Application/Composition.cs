using CbpRecord.Application.Audit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CbpRecord.Application;

/// <summary>Registers every handler and validator by a scan, and the pipeline around them.</summary>
public static class Composition
{
    /// <summary>Outermost first.</summary>
    internal static readonly Type[] Behaviors = [typeof(AuditBehavior<,>), typeof(TimingBehavior<,>), typeof(AuthorizationBehavior<,>), typeof(ValidationBehavior<,>), typeof(ClashBehavior<,>)];
    private static readonly Type[] Found = [typeof(IRequestHandler<,>), typeof(IValidator<>)];

    public static IServiceCollection AddApplication(this IServiceCollection services, string? autoMapperLicence)
    {
        services.AddScoped<ServiceFactory>(provider => provider.GetService!).AddScoped<IMediator, Mediator>();
        foreach (var behavior in Behaviors) services.AddScoped(typeof(IPipelineBehavior<,>), behavior);
        foreach (var type in typeof(Composition).Assembly.GetTypes().Where(t => t is { IsAbstract: false, IsGenericTypeDefinition: false }))
            foreach (var port in type.GetInterfaces().Where(i => i.IsGenericType && Found.Contains(i.GetGenericTypeDefinition())))
                services.AddScoped(port, type);
        services.TryAddSingleton(TimeProvider.System);
        services.AddScoped(provider => Today.At(provider.GetRequiredService<TimeProvider>()));
        services.AddScoped<CurrentActor>().AddScoped<ActContext>().AddSingleton<SecondTries>();
        services.AddSingleton<Jobs.JobBook>().AddSingleton<Jobs.JobRunner>().AddSingleton<Jobs.WatchTower>().AddSingleton<Jobs.Errands>();
        services.AddScoped<Mail.Bounces>().AddScoped<Reminders.LetterBox>().AddScoped<Reminders.TakenBack>();
        services.AddScoped<Rights.ImportShelf>().AddScoped<Law.LawChanges>();
        services.AddScoped<Deadlines.DocketSheet>().AddScoped<Deadlines.BulkPlan>();
        services.AddScoped<Verification.Readings>().AddScoped<Rights.RightList>().AddScoped<Renewals.RenewalList>().AddScoped<Recordations.RecordationList>().AddScoped<Enforcement.BorderList>();
        services.AddScoped<Deadlines.Rehearsal>().AddScoped<Deadlines.Docketing>().AddScoped<Deadlines.Rederivation>().AddScoped<Rights.RightKeeper>();
        services.AddSingleton<Domain.Packets.IChineseWords, Packets.ChineseWords>();
        services.AddScoped<Packets.Papers>().AddScoped<Packets.Preparation>();
        services.AddScoped<Enforcement.BorderKeeper>().AddScoped<Recordations.Steps>().AddScoped<Recordations.KnownValues>().AddScoped<Renewals.RenewalTasks>();
        services.AddScoped<Deadlines.ILawInForce, Deadlines.StoredLaw>();
        services.AddAutoMapper(map =>
        {
            if (autoMapperLicence is { Length: > 0 }) map.LicenseKey = autoMapperLicence;
        }, typeof(Composition).Assembly);
        return services;
    }
}
