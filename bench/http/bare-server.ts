import { Controller, Get, Header, Inject, Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import 'reflect-metadata';

const ANSWERS = Symbol('answers');

@Controller('v1/me')
class BareController {
  private next = 0;

  constructor(@Inject(ANSWERS) private readonly answers: readonly string[]) {}

  @Get('dashboard')
  @Header('content-type', 'application/json; charset=utf-8')
  dashboard(): string {
    this.next = (this.next + 1) % this.answers.length;
    return this.answers[this.next]!;
  }
}

@Module({})
class BareModule {
  static with(answers: readonly string[]): DynamicModule {
    return { module: BareModule, controllers: [BareController], providers: [{ provide: ANSWERS, useValue: answers }] };
  }
}

/** Nest on Fastify and nothing else: one route that answers with these texts in turn. */
export const bareServer = async (answers: readonly string[]): Promise<NestFastifyApplication> => {
  const app = await NestFactory.create<NestFastifyApplication>(BareModule.with(answers), new FastifyAdapter(), {
    logger: ['error', 'fatal'],
  });
  await app.listen(0, '127.0.0.1');
  return app;
};
