global using CbpRecord.Application.Access;
global using CbpRecord.Application.Pipeline;
global using CbpRecord.Domain.Shared;
global using FluentValidation;
global using MediatR;
