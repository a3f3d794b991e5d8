using CbpRecord.Application;
using CbpRecord.Application.Audit;
using CbpRecord.Application.Packets;
using CbpRecord.Application.People;
using CbpRecord.Infrastructure.Data;
using CbpRecord.Infrastructure.Documents;
using CbpRecord.Infrastructure.Identity;
using CbpRecord.Infrastructure.Messaging;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CbpRecord.Infrastructure;

/// <summary>Wires what touches the machine, and the application with it.</summary>
public static class Composition
{
    public const string MigrationsAssembly = "CbpRecord.Migrations";

    public static IServiceCollection AddCbpRecord(this IServiceCollection services, IConfiguration configuration, DataFolder folder)
    {
        services.AddSingleton(folder);
        services.AddApplication(configuration["Licences:AutoMapper"]);
        services.AddScoped<DbSession>();
        services.AddDatabase(configuration, folder);
        services.AddScoped<ICbpRecordDb>(provider => provider.GetRequiredService<CbpRecordDb>());
        services.AddScoped<ILoneActs, LoneActs>();
        services.AddScoped<Application.Deadlines.IMatterDigests, Data.Kept.MatterDigests>();
        services.AddScoped<Migrator>().AddScoped<SelfCheck>();
        services.AddScoped<ICredentials, Credentials>();
        services.AddSingleton<Sessions>().AddSingleton<ApiKeys>();
        services.AddSingleton<FirstRunCode>().AddSingleton<IFirstRunCode>(provider => provider.GetRequiredService<FirstRunCode>());
        services.AddSingleton<Demo.SignUpCast>().AddSingleton<Demo.DemoSeed>();
        services.AddSingleton<Application.Rights.IUsptoReader>(new Uspto.UsptoReader());
        services.AddScoped<Application.Reports.IExporter, Exports.Exporter>();
        services.AddSingleton<IDocumentStore>(new FileDocumentStore(folder.Path));
        services.AddSingleton(PacketConfiguration.Settings(configuration)).AddSingleton(PacketConfiguration.Images(configuration));
        services.AddMail(configuration, folder);
        services.AddSingleton<FeedDoor>().AddSingleton<Application.Calendars.ICalendarWriter, Exports.FeedCalendar>();
        services.AddScoped<Application.Offline.IOfflineShelf, Offline.OfflineShelf>();
        services.AddIdentityCore<User>(options =>
        {
            options.Password.RequiredLength = 12;
            options.Password.RequireDigit = options.Password.RequireLowercase = options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
            options.User.RequireUniqueEmail = true;
            options.Lockout.MaxFailedAccessAttempts = 8;
            options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
        }).AddEntityFrameworkStores<CbpRecordDb>().AddDefaultTokenProviders();
        return services;
    }

    private static void AddDatabase(this IServiceCollection services, IConfiguration configuration, DataFolder folder)
    {
        if (IsPostgreSql(configuration))
        {
            var connection = configuration.GetConnectionString("CbpRecord") ?? throw new InvalidOperationException("Database:Provider is PostgreSql: give ConnectionStrings:CbpRecord too.");
            services.AddDbContext<CbpRecordDb, PostgresCbpRecordDb>(options => Use.Postgres(options, connection));
            services.AddScoped<IDbContextFactory>(provider => new Fresh<PostgresCbpRecordDb>(provider));
        }
        else
        {
            services.AddDbContext<CbpRecordDb, SqliteCbpRecordDb>(options => Use.Sqlite(options, folder.Database));
            services.AddScoped<IDbContextFactory>(provider => new Fresh<SqliteCbpRecordDb>(provider));
        }
    }

    public static bool IsPostgreSql(IConfiguration configuration) => string.Equals(configuration["Database:Provider"], "PostgreSql", StringComparison.OrdinalIgnoreCase);

    private sealed class Fresh<T>(IServiceProvider provider) : IDbContextFactory where T : CbpRecordDb
    {
        public CbpRecordDb Create() => ActivatorUtilities.CreateInstance<T>(provider);
    }
}

/// <summary>How each provider is set up; the same for the product, the tools and the tests.</summary>
public static class Use
{
    private static readonly SqliteSettings Settings = new();

    public static void Sqlite(DbContextOptionsBuilder options, string file) => options
        .UseSqlite($"Data Source={file};Default Timeout=30", sqlite => sqlite.MigrationsAssembly(Composition.MigrationsAssembly).UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery))
        .AddInterceptors(Settings).ConfigureWarnings(Quiet);

    public static void Postgres(DbContextOptionsBuilder options, string connection) => options
        .UseNpgsql(connection, npgsql => npgsql.MigrationsAssembly(Composition.MigrationsAssembly)).ConfigureWarnings(Quiet);

    // What fails is thrown, and logged by whoever cannot deal with it: a clash that was expected (two instances reach for one slot of a job) is no error in the log.
    // A total is counted up to a bound (1,000, then "1,000+"): which rows make up the bound does not matter. That the migrations are as the
    // model is, a test holds; asking anew at each start costs a third of a second.
    private static void Quiet(WarningsConfigurationBuilder warnings) => warnings.Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning,
        RelationalEventId.PendingModelChangesWarning, RelationalEventId.NonTransactionalMigrationOperationWarning)
        .Log((CoreEventId.SaveChangesFailed, LogLevel.Information), (RelationalEventId.CommandError, LogLevel.Information));
}
