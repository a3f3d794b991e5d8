using CbpRecord.Application.Packets;

namespace CbpRecord.Web.Html;

/// <summary>Files of a form as the use cases take them.</summary>
public static class Uploads
{
    /// <summary>Null when nothing was chosen. The stream lives as long as the request.</summary>
    public static Upload? Of(IFormFile? file) => file is null || file.Length == 0 && string.IsNullOrEmpty(file.FileName) ? null : new(file.FileName, file.OpenReadStream());
}
