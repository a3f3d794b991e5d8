using CbpRecord.Application.Clients;
using CbpRecord.Application.Pipeline;
using CbpRecord.Application.Rights;
using CbpRecord.Domain.Rights;
using CbpRecord.Domain.Shared;
using CbpRecord.Web.Html;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CbpRecord.Web.Pages.Rights;

/// <summary>Upload: files are kept, shown on the next page, and taken in only there.</summary>
[RequestSizeLimit(MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MostBytes, ValueCountLimit = 4096)]
public sealed class ImportModel(IMediator mediator, PageWords words) : PageModel
{
    private const long MostBytes = 200L * 1024 * 1024;

    [BindProperty] public List<IFormFile> Files { get; set; } = [];
    [BindProperty] public Guid? Client { get; set; }
    public PageOf<ImportBatch> Past { get; private set; } = new([], null, 0, false);
    public IReadOnlyList<Choice> Clients { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? after)
    {
        var past = await mediator.Send(new ListImports(after));
        if (past.Refused) return this.Refused(past);
        Past = past.Value;
        Clients = await mediator.ClientChoices(words);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var batch = ImportBatchId.New();
        var files = Files.Where(f => f.Length > 0 || f.FileName.Length > 0).Select(f => new ImportFile(Path.GetFileName(f.FileName), f.OpenReadStream)).ToList();
        var staged = await mediator.Send(new StageImport(batch, files, Client is { } client ? new ClientId(client) : null));
        return staged.Refused ? await this.RefusedAsync(staged, () => OnGetAsync(null)) : LocalRedirect(Links.ImportPreview(batch));
    }
}
