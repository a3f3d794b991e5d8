using System.CommandLine;
using CbpRecord.Application.Clients;
using CbpRecord.Application.People;
using CbpRecord.Cli.Output;
using CbpRecord.Domain.Clients;
using CbpRecord.Domain.People;
using CbpRecord.Domain.Shared;

namespace CbpRecord.Cli.Commands;

/// <summary>`user add` and `user disable`: as the lead that --as names, or as the house's own work from the server's terminal.</summary>
internal static class UserCommand
{
    private static readonly Argument<string> Email = new("EMAIL") { Description = "Their e-mail address." };
    private static readonly Option<string?> Name = new("--name") { Description = "Their name.", HelpName = "NAME", Required = true };
    private static readonly Option<string?> Role = Options.OneOf("--role", "What they are to the firm.", required: true, "staff", "lead", "client", "partner");
    private static readonly Option<string?> Language = Options.OneOf("--language", "The language of their pages and mail (default: en; zh for a client's contact).", required: false, "en", "zh");
    private static readonly Option<string[]> Client = new("--client") { Description = "A contact's client, or a partner's clients, by code.", HelpName = "CODE" };

    public static Command Create()
    {
        var add = new Command("add", "Take somebody in; prints their first password, once.") { Email, Name, Role, Language, Client }
            .WithExamples("user add zhou@firm.example --name \"Zhou Wei\" --role staff", "user add guo@brightwave.example --name \"Guo Min\" --role client --client BRIGHT");
        add.SetAction(Add);
        var disable = new Command("disable", "Switch an account off; its sessions end at their next request.") { Email }.WithExamples("user disable guo@brightwave.example --as dana@firm.example");
        disable.SetAction(Disable);
        return new Command("user", "The people who can sign in.") { add, disable };
    }

    private static async Task<int> Add(ParseResult parsed, CancellationToken cancellation)
    {
        var reply = new Reply(parsed);
        var opened = await Desk.OpenAsNamedOrSystem(parsed, cancellation);
        if (opened.Refused) return reply.Refuse(opened.Errors);
        await using var desk = opened.Value;
        var role = Enum.Parse<PersonRole>(parsed.GetValue(Role)!, ignoreCase: true);
        var clients = await ClientsOf(desk, parsed.GetValue(Client) ?? [], cancellation);
        if (clients.Refused) return reply.Refuse(clients.Errors);
        var speaks = parsed.GetValue(Language) ?? (role == PersonRole.Client ? "zh" : "en");
        var id = PersonId.New();
        var added = await desk.Send(new AddPerson(id, parsed.GetValue(Name), parsed.GetValue(Email), role, speaks == "zh" ? Domain.Clients.Language.Chinese : Domain.Clients.Language.English, clients.Value), cancellation);
        if (added.Refused) return reply.Refuse(added.Errors);
        if (!reply.Json) reply.Out.WriteLine($"First password of {parsed.GetValue(Email)}: {added.Value}");
        else reply.Document(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("id", id.ToString());
            writer.WriteString("email", parsed.GetValue(Email));
            writer.WriteString("firstPassword", added.Value);
            writer.WriteEndObject();
        });
        return Cli.Done;
    }

    private static async Task<int> Disable(ParseResult parsed, CancellationToken cancellation)
    {
        var reply = new Reply(parsed);
        var opened = await Desk.OpenAsNamedOrSystem(parsed, cancellation);
        if (opened.Refused) return reply.Refuse(opened.Errors);
        await using var desk = opened.Value;
        var email = parsed.GetValue(Email)!.Trim();
        var people = await desk.Send(new ListPeople(), cancellation);
        if (people.Refused) return reply.Refuse(people.Errors);
        if (people.Value.FirstOrDefault(p => string.Equals(p.Email, email, StringComparison.OrdinalIgnoreCase)) is not { } person) return reply.Refuse([PersonErrors.Unknown(email)]);
        var done = await desk.Send(new SwitchPerson(person.Id, On: false), cancellation);
        if (done.Refused) return reply.Refuse(done.Errors);
        if (!reply.Json) reply.Out.WriteLine($"{person.Name} can no longer sign in.");
        else reply.Document(writer => { writer.WriteStartObject(); writer.WriteString("disabled", person.Email); writer.WriteEndObject(); });
        return Cli.Done;
    }

    private static async Task<Result<IReadOnlyList<ClientId>>> ClientsOf(Desk desk, string[] codes, CancellationToken cancellation)
    {
        if (codes.Length == 0) return (Result<IReadOnlyList<ClientId>>)new List<ClientId>();
        var listed = await desk.Send(new ListClients(Size: 10_000), cancellation);
        if (listed.Refused) return Result<IReadOnlyList<ClientId>>.Refuse(listed.Errors);
        var found = codes.Select(code => (code, listed.Value.Rows.FirstOrDefault(r => string.Equals(r.Code, code, StringComparison.OrdinalIgnoreCase)))).ToList();
        return found.FirstOrDefault(f => f.Item2 is null) is { code: { } unknown } ? Error.NotFound(unknown) : found.Select(f => f.Item2!.Id).ToList();
    }
}
