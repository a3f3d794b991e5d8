namespace CbpRecord.Application.People;

/// <summary>Whether anybody can sign in yet; until then the first-run page is open.</summary>
[Requires(Permission.SignIn)]
public sealed record HasStarted : IQuery<bool>;

internal sealed class HasStartedHandler(ICredentials credentials) : IRequestHandler<HasStarted, Result<bool>>
{
    public async Task<Result<bool>> Handle(HasStarted request, CancellationToken cancellationToken) => await credentials.Any(cancellationToken);
}
