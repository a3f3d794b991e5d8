using CbpRecord.Application.Access;
using CbpRecord.Domain.Clients;
using CbpRecord.Domain.People;
using CbpRecord.Domain.Shared;

namespace CbpRecord.Infrastructure.Demo;

/// <summary>
/// The known cast of the demo and of the tests: three people of the firm, two client companies, one partner firm. All invented;
/// their registrations bear numbers that the USPTO has not reached.
/// </summary>
public static class Cast
{
    public const string Password = "demo only, change me";

    /// <summary>Client companies, with fixed ids so that links stay good across a new seed.</summary>
    public static ClientId Bright { get; } = Client(1);
    public static ClientId Harbor { get; } = Client(2);

    /// <summary>Paralegal.</summary>
    public static Member Lin { get; } = new(Person(1), "Lin Yue", "lin@firm.example", PersonRole.Staff, Language.English, []);

    /// <summary>Attorney, a lead.</summary>
    public static Member Dana { get; } = new(Person(2), "Dana Whitfield", "dana@firm.example", PersonRole.Lead, Language.English, []);

    /// <summary>Associate, works in Chinese.</summary>
    public static Member Zhou { get; } = new(Person(3), "Zhou Wei", "zhou@firm.example", PersonRole.Staff, Language.Chinese, []);

    /// <summary>Contact of Bright.</summary>
    public static Member Guo { get; } = new(Person(4), "Guo Min", "guo@brightwave.example", PersonRole.Client, Language.Chinese, [Bright]);

    /// <summary>Contact of Harbor.</summary>
    public static Member Xu { get; } = new(Person(5), "Xu Lan", "xu@harborhome.example", PersonRole.Client, Language.Chinese, [Harbor]);

    /// <summary>Of an outside firm, engaged for Bright only.</summary>
    public static Member Iris { get; } = new(Person(6), "Iris Pell", "iris@ashgrove.example", PersonRole.Partner, Language.English, [Bright]);

    public static IReadOnlyList<Member> All { get; } = [Lin, Dana, Zhou, Guo, Xu, Iris];

    /// <summary>Somebody of the cast.</summary>
    public sealed record Member(PersonId Id, string Name, string Email, PersonRole Role, Language Language, IReadOnlyList<ClientId> Clients)
    {
        public Actor Actor => new(Id, Name, Actors.RoleOf(Role), Clients, []);
    }

    private static ClientId Client(int number) => new(Fixed(0xC1, number));
    private static PersonId Person(int number) => new(Fixed(0x9E, number));

    internal static RightId Right(int number) => new(Fixed(0x51, number));
    internal static ImportBatchId Batch(int number) => new(Fixed(0xBA, number));
    internal static Guid Bulk(int number) => Fixed(0xB1, number);
    internal static BorderCaseId Border(int number) => new(Fixed(0xB0, number));
    internal static CaseId Case(int number) => new(Fixed(0xCA, number));

    /// <summary>A UUIDv7 of the first millisecond of 2026, with a tail of our own.</summary>
    private static Guid Fixed(byte kind, int number) => new(0x019b75f6, unchecked((short)0xe400), 0x7000, 0x80, kind, 0, 0, 0, 0, 0, (byte)number);
}
