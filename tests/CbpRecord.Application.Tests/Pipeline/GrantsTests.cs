using CbpRecord.Application.Access;
using CbpRecord.Application.Audit;
using CbpRecord.Domain.Shared;
using MediatR;
using NUnit.Framework;

namespace CbpRecord.Application.Tests.Pipeline;

/// <summary>Who may do what: each permission × each kind of actor, through the behaviour that every request passes.</summary>
public sealed class GrantsTests
{
    private static readonly Role[] Outsiders = [Role.Client, Role.Partner, Role.Nobody];

    private static IEnumerable<TestCaseData> Rows => from permission in Enum.GetValues<Permission>() from role in Enum.GetValues<Role>() select new TestCaseData(permission, role);

    [TestCaseSource(nameof(Rows))]
    public async Task A_request_is_reached_exactly_by_those_to_whom_its_permission_is_granted(Permission permission, Role role)
    {
        foreach (var request in Requests.All.Where(r => Requests.PermissionOf(r) == permission))
            Assert.That(await Reaches(request, role), Is.EqualTo(Grants.Table[permission].Contains(role)), request.Name);
    }

    [Test]
    public void Every_permission_has_its_line() => Assert.That(Enum.GetValues<Permission>().Where(p => !Grants.Table.TryGetValue(p, out var roles) || roles.Count == 0), Is.Empty);

    [Test]
    public void A_stranger_may_start_an_installation_and_sign_in_and_nothing_else() =>
        Assert.That(Enum.GetValues<Permission>().Where(p => Grants.Allow(Role.Nobody, p)), Is.SubsetOf(new[] { Permission.StartInstallation, Permission.SignIn }));

    [Test]
    public void What_the_firm_alone_does_is_granted_to_nobody_outside()
    {
        Permission[] ofTheFirm = [Permission.ManagePeople, Permission.ReadPeople, Permission.ReadAudit, Permission.ManageClients, Permission.EditRights, Permission.ImportRights, Permission.EditRecordations,
            Permission.FileRecordations, Permission.PrepareDocuments, Permission.WorkDeadlines, Permission.CorrectFacts, Permission.WaiveDeadlines, Permission.ChangeReadings, Permission.RunJobs, Permission.ReadJobs];
        Assert.That(from p in ofTheFirm from role in Outsiders where Grants.Allow(role, p) select (p, role), Is.Empty);
    }

    [Test]
    public void Only_leads_manage_people_change_readings_and_read_the_trail() =>
        Assert.That(from p in new[] { Permission.ManagePeople, Permission.ChangeReadings, Permission.ReadAudit } where Grants.Allow(Role.Staff, p) select p, Is.Empty);

    private static Task<bool> Reaches(Type request, Role role) =>
        (Task<bool>)typeof(GrantsTests).GetMethod(nameof(Ask), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .MakeGenericMethod(request, Requests.AnswerOf(request)!).Invoke(null, [role])!;

    private static async Task<bool> Ask<TRequest, TResponse>(Role role) where TRequest : IRequest<TResponse> where TResponse : IAnswer<TResponse>
    {
        var current = new CurrentActor();
        current.Is(new Actor(default, "", role, [], []));
        var reached = false;
        // The behaviour reads the request's attribute, never its values.
        await new AuthorizationBehavior<TRequest, TResponse>(current, new ActContext()).Handle(default!, default, () =>
        {
            reached = true;
            return Task.FromResult(TResponse.Refuse([Error.NotFound("x")]));
        });
        return reached;
    }
}
