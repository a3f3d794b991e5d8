namespace CbpRecord.Application.Search;

/// <summary>What a hit opens.</summary>
public enum SearchKind
{
    Right,
    Client,
    Case,
    /// <summary>Goods at the border. Found by their own numbers, so no term is kept of them.</summary>
    Border,
}

/// <summary>One word, or one pair of Chinese characters, of a record. Serves search on both databases alike.</summary>
public sealed class SearchTerm : IOfClient
{
    private SearchTerm() { }

    public SearchTerm(string term, SearchKind kind, Guid subject, ClientId? client) => (Term, Kind, Subject, ClientId) = (term, kind, subject, client);

    public string Term { get; private set; } = "";
    public SearchKind Kind { get; private set; }
    public Guid Subject { get; private set; }
    public ClientId? ClientId { get; private set; }

    public void Belong(ClientId? client) => ClientId = client;
}
