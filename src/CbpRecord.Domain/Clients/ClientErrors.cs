using CbpRecord.Domain.Shared;

namespace CbpRecord.Domain.Clients;

public static class ClientErrors
{
    public static Error CodeMalformed => new("client-code-malformed", $"A client's code is 2 to 12 letters, digits or hyphens.");
    public static Error NameMissing => new("client-name-missing", $"Enter the client's name.");
    public static Error CodeTaken(string code) => new("client-code-taken", $"Another client has the code {code}.", Field: "Code");
    public static Error Unknown(string code) => new("client-unknown", $"There is no client with the code {code}.");
}
