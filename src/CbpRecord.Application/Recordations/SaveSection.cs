using CbpRecord.Application.Recordations.Sections;
using CbpRecord.Domain.Recordations;

namespace CbpRecord.Application.Recordations;

/// <summary>Saves one section of an application, in any order and as far as it is known. Pre-flight says what is missing.</summary>
/// <param name="Version">The version the form was made from; a clash answers <c>changed-meanwhile</c> and keeps what was typed.</param>
[Requires(Permission.EditRecordations)]
public sealed record SaveSection(CaseId Id, long Version, SectionInput Input) : ICommand
{
    string? IActed.Subject => Id.ToString();
}

internal sealed class SaveSectionHandler(ICbpRecordDb db) : IRequestHandler<SaveSection, Result>
{
    public Task<Result> Handle(SaveSection request, CancellationToken cancellationToken)
    {
        var complaints = request.Input.Complaints().ToList();
        if (complaints.Count > 0) return Task.FromResult<Result>(complaints);
        var section = request.Input.Section.ToString();
        return db.Change(request.Id, request.Version, item =>
        {
            var said = request.Input.Into(item.Application);
            return item.Write(said with { Answered = [.. said.Answered.Where(a => a != section), section] });
        }, cancellationToken);
    }
}
