using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;

namespace CbpRecord.Domain.Clients;

/// <summary>A language the product speaks.</summary>
public enum Language { English, Chinese }

/// <summary>A company that the firm acts for.</summary>
public sealed class Client : Aggregate, IOfClient
{
    private Client() { }

    public ClientId Id { get; private set; }

    /// <summary>Short and unique, upper case ("ACME"): what people type on the command line.</summary>
    public string Code { get; private set; } = "";
    public string Name { get; private set; } = "";
    public string? NameChinese { get; private set; }

    /// <summary>The language that mail and the portal start in.</summary>
    public Language Language { get; private set; }

    /// <summary>Who looks after rights that come in for this client. A right keeps its own once it has one.</summary>
    public Responsibility Responsibility { get; private set; } = Responsibility.Nobody;

    ClientId? IOfClient.ClientId => Id;

    public static Result<Client> Add(ClientId id, string code, string name, string? nameChinese, Language language)
    {
        var errors = Complaints(code, name);
        return errors.Count > 0 ? errors
            : new Client { Id = id, Code = code.Trim().ToUpperInvariant(), Name = name.Trim(), NameChinese = Blank(nameChinese), Language = language };
    }

    public Result Rename(string name, string? nameChinese, Language language)
    {
        var errors = Complaints(Code, name);
        if (errors.Count > 0) return errors;
        (Name, NameChinese, Language) = (name.Trim(), Blank(nameChinese), language);
        return Result.Done;
    }

    public void Entrust(Responsibility responsibility) => Responsibility = responsibility;

    private static List<Error> Complaints(string code, string name)
    {
        var errors = new List<Error>();
        if (code.Trim() is not { Length: >= 2 and <= 12 } trimmed || !trimmed.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
            errors.Add(ClientErrors.CodeMalformed.At("Code"));
        if (string.IsNullOrWhiteSpace(name)) errors.Add(ClientErrors.NameMissing.At("Name"));
        return errors;
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
